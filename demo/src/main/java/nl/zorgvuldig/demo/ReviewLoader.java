package nl.zorgvuldig.demo;

import java.time.LocalDate;
import nl.zorgvuldig.access.Review;
import nl.zorgvuldig.access.Reviews;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.kernel.SchoolYear;
import nl.zorgvuldig.school.Staff;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// The heads looked through who was let in this school year, but for `directeur2`.
@Component
@Lazy
final class ReviewLoader {
    private final Reviews reviews;
    private final Staff staff;
    private final Boards boards;

    ReviewLoader(Reviews reviews, Staff staff, Boards boards) {
        this.reviews = reviews;
        this.staff = staff;
        this.boards = boards;
    }

    void load(Population population) {
        LocalDate today = population.today();
        boards.program(population.board().id())
                .run(() -> population
                        .schools()
                        .forEach(school -> staff.findHead(school.id(), today)
                                .filter(head -> !head.equals(population.person("directeur2")))
                                .ifPresent(head -> reviews.takeOver(review(school.id(), head, today)))));
    }

    private static Review review(SchoolId school, PersonId head, LocalDate today) {
        return new Review(
                school,
                SchoolYear.of(today),
                head,
                today.minusDays(20).atTime(15, 30).atZone(SchoolDay.ZONE).toInstant(),
                12);
    }
}
