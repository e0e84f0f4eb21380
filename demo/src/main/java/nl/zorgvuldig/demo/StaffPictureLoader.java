package nl.zorgvuldig.demo;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import nl.zorgvuldig.demo.population.People;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.media.StaffAnswer;
import nl.zorgvuldig.media.StaffAnswers;
import nl.zorgvuldig.media.StaffSaid;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// What employees of the last school said about pictures of themselves: each answer once, the no
/// after a yes. Nobody else said anything yet.
@Component
@Lazy
final class StaffPictureLoader {
    private final StaffAnswers answers;

    StaffPictureLoader(StaffAnswers answers) {
        this.answers = answers;
    }

    void load(Population population) {
        List<PersonId> people = population.employees().stream()
                .filter(one -> one.employed().contains(population.today()))
                .filter(one -> one.school()
                        .filter(population.schools().getLast().id()::equals)
                        .isPresent())
                .map(People.Employee::id)
                .filter(one -> !population.handles().containsValue(one))
                .limit(3)
                .toList();
        say(population, people.getFirst(), StaffSaid.YES, 40);
        say(population, people.get(1), StaffSaid.INSIDE, 39);
        say(population, people.get(2), StaffSaid.YES, 38);
        say(population, people.get(2), StaffSaid.NO, 12);
    }

    private void say(Population population, PersonId person, StaffSaid said, int ago) {
        Instant at = population
                .today()
                .minusDays(ago)
                .atTime(LocalTime.of(12, 10))
                .atZone(SchoolDay.ZONE)
                .toInstant();
        answers.takeOver(person, new StaffAnswer(said, at));
    }
}
