package nl.zorgvuldig.demo.compliance;

import java.time.LocalDate;
import nl.zorgvuldig.access.control.reviews.AccessReview;
import nl.zorgvuldig.access.control.reviews.AccessReviews;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.school.organisation.Staff;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Loads the access reviews: each head reviewed this school year's access, except `directeur2`.
@Component
@Lazy
public final class AccessReviewLoader {
    private final AccessReviews reviews;
    private final Staff staff;
    private final Boards boards;

    AccessReviewLoader(AccessReviews reviews, Staff staff, Boards boards) {
        this.reviews = reviews;
        this.staff = staff;
        this.boards = boards;
    }

    public void load(Population population) {
        LocalDate today = population.today();
        boards.program(population.board().id())
                .run(() -> population
                        .schools()
                        .forEach(school -> staff.findHead(school.id(), today)
                                .filter(head -> !head.equals(population.person("directeur2")))
                                .ifPresent(head -> reviews.takeOver(review(school.id(), head, today)))));
    }

    private static AccessReview review(SchoolId school, PersonId head, LocalDate today) {
        return new AccessReview(
                school,
                SchoolYear.of(today),
                head,
                today.minusDays(20).atTime(15, 30).atZone(SchoolDay.ZONE).toInstant(),
                12);
    }
}
