package nl.zorgvuldig.demo.pictures;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.images.albums.staff.StaffPictureAnswer;
import nl.zorgvuldig.images.albums.staff.StaffPictureAnswers;
import nl.zorgvuldig.images.albums.staff.StaffPictureChoice;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Loads what employees of the last school answered about pictures of themselves: each answer
/// once, the refusal after a consent. Nobody else answered yet.
@Component
@Lazy
public final class StaffPictureLoader {
    private final StaffPictureAnswers answers;

    StaffPictureLoader(StaffPictureAnswers answers) {
        this.answers = answers;
    }

    public void load(Population population) {
        List<PersonId> people = population.employees().stream()
                .filter(employee -> employee.employed().contains(population.today()))
                .filter(employee -> employee.school()
                        .filter(population.schools().getLast().id()::equals)
                        .isPresent())
                .map(DemoPeople.Employee::id)
                .filter(person -> !population.handles().containsValue(person))
                .limit(3)
                .toList();
        say(population, people.getFirst(), StaffPictureChoice.YES, 40);
        say(population, people.get(1), StaffPictureChoice.INSIDE, 39);
        say(population, people.get(2), StaffPictureChoice.YES, 38);
        say(population, people.get(2), StaffPictureChoice.NO, 12);
    }

    private void say(Population population, PersonId person, StaffPictureChoice said, int ago) {
        Instant at = population
                .today()
                .minusDays(ago)
                .atTime(LocalTime.of(12, 10))
                .atZone(SchoolDay.ZONE)
                .toInstant();
        answers.takeOver(person, new StaffPictureAnswer(said, at));
    }
}
