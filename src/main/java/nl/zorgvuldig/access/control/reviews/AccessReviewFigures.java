package nl.zorgvuldig.access.control.reviews;

import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Figure;
import nl.zorgvuldig.platform.policy.Figures;
import nl.zorgvuldig.platform.policy.PlaceCounts;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import org.springframework.stereotype.Component;

/// Number of schools whose head has not reviewed access yet.
@Component
final class AccessReviewFigures implements Figures {
    private final AccessReviewStore store;
    private final Schools schools;
    private final Work work;

    AccessReviewFigures(AccessReviewStore store, Schools schools, Work work) {
        this.store = store;
        this.schools = schools;
        this.work = work;
    }

    @Override
    public Set<String> codes() {
        return Set.of("reviews_waiting");
    }

    @Override
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    public List<Figure> count(LocalDate today) {
        Map<SchoolId, AccessReview> done = work.read(Act.MAINTAIN, () -> store.list(SchoolYear.of(today)));
        PlaceCounts counts = new PlaceCounts();
        for (School school : schools.list()) {
            counts.add(
                    school.id(),
                    done.containsKey(school.id()) ? 0 : 1,
                    1,
                    AccessReviews.rules(done, school.id(), today).standing());
        }
        return counts.figures(DOSSIER_FOR_GUIDES_AND_AUTHORITY, "reviews_waiting", "/wie-kan");
    }
}
