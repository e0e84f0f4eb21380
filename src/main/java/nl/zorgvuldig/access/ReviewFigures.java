package nl.zorgvuldig.access;

import static nl.zorgvuldig.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.kernel.SchoolYear;
import nl.zorgvuldig.policy.Figure;
import nl.zorgvuldig.policy.Figures;
import nl.zorgvuldig.policy.PlaceCounts;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.school.Schools;
import org.springframework.stereotype.Component;

/// Schools of which the head did not look through yet who was let in.
@Component
final class ReviewFigures implements Figures {
    private final ReviewStore store;
    private final Schools schools;
    private final Work work;

    ReviewFigures(ReviewStore store, Schools schools, Work work) {
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
        Map<SchoolId, Review> done = work.read(Act.MAINTAIN, () -> store.list(SchoolYear.of(today)));
        PlaceCounts counts = new PlaceCounts();
        for (School one : schools.list()) {
            counts.add(
                    one.id(),
                    done.containsKey(one.id()) ? 0 : 1,
                    1,
                    Reviews.rules(done, one.id(), today).standing());
        }
        return counts.figures(DOSSIER_FOR_GUIDES_AND_AUTHORITY, "reviews_waiting", "/wie-kan");
    }
}
