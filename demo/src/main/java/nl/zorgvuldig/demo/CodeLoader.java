package nl.zorgvuldig.demo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.zorgvuldig.code.CodeId;
import nl.zorgvuldig.code.CodeVersion;
import nl.zorgvuldig.code.EarlierCodes;
import nl.zorgvuldig.code.Weight;
import nl.zorgvuldig.demo.population.People;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.SchoolId;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// The code of conduct for social media, which everybody confirmed, some after two reminders, with
/// a minor change since and a major one to come; and a younger document that many have not
/// confirmed. At the last school nobody is missing. Of those who sign in here only `leerkracht2`
/// has something to confirm.
@Component
@Lazy
final class CodeLoader {
    private static final String WAITING = "leerkracht2";

    private final EarlierCodes codes;

    CodeLoader(EarlierCodes codes) {
        this.codes = codes;
    }

    void load(Population population) {
        LocalDate today = population.today();
        PersonId chair = population.person("bestuur");
        CodeVersion first = code(chair, 1, Weight.MAJOR, today.minusDays(400), CodeTexts.FIRST);
        CodeVersion minor = code(chair, 2, Weight.MINOR, today.minusDays(60), CodeTexts.SECOND);
        CodeVersion coming = code(chair, 3, Weight.MAJOR, today.plusDays(60), CodeTexts.THIRD);
        CodeVersion young = young(chair, today.minusDays(10));
        Stream.of(first, minor, coming, young).forEach(codes::add);
        List<PersonId> all = atWork(population);
        codes.delivered(minor, minor.since(), all);
        codes.delivered(young, young.since(), all);
        List<PersonId> late = missing(population, 8).toList();
        codes.confirmed(first, at(first.since().plusDays(2)), without(all, late));
        codes.reminded(minor, minor.since().plusDays(7), late);
        codes.remindedAgain(minor, minor.since().plusDays(21), late);
        codes.confirmed(minor, at(minor.since().plusDays(23)), late);
        List<PersonId> waiting = Stream.concat(Stream.of(population.person(WAITING)), missing(population, 3))
                .toList();
        codes.confirmed(young, at(young.since().plusDays(2)), without(all, waiting));
        codes.reminded(young, young.since().plusDays(7), waiting);
    }

    private static List<PersonId> without(List<PersonId> all, List<PersonId> some) {
        return all.stream().filter(one -> !some.contains(one)).toList();
    }

    /// One employee in so many, but at the last school and at the board's office nobody.
    private static Stream<PersonId> missing(Population population, int forgetful) {
        Optional<SchoolId> full = Optional.of(population.schools().getLast().id());
        List<PersonId> handles = List.copyOf(population.handles().values());
        List<People.Employee> employees = population.employees();
        return IntStream.range(0, employees.size())
                .filter(n -> n % forgetful == forgetful - 1)
                .mapToObj(employees::get)
                .filter(one -> one.employed().contains(population.today()))
                .filter(one -> one.school().isPresent() && !one.school().equals(full))
                .map(People.Employee::id)
                .filter(one -> !handles.contains(one));
    }

    private static List<PersonId> atWork(Population population) {
        return Stream.concat(
                        population.employees().stream()
                                .filter(one -> one.employed().contains(population.today()))
                                .map(People.Employee::id),
                        population.outsiders().stream()
                                .filter(one -> one.function() != People.Function.EXTERNAL_EXPERT)
                                .map(People.Outsider::id))
                .toList();
    }

    private static CodeVersion code(PersonId by, int version, Weight weight, LocalDate since, CodeTexts.Text text) {
        return new CodeVersion(
                id("social-media"),
                version,
                weight,
                since,
                CodeTexts.TITLE,
                text.summary(),
                text.words(),
                by,
                at(since.minusDays(5)));
    }

    private static CodeVersion young(PersonId by, LocalDate since) {
        return new CodeVersion(
                id("devices"),
                1,
                Weight.MAJOR,
                since,
                CodeTexts.YOUNG_TITLE,
                CodeTexts.YOUNG.summary(),
                CodeTexts.YOUNG.words(),
                by,
                at(since.minusDays(3)));
    }

    private static Instant at(LocalDate day) {
        return day.atTime(LocalTime.of(15, 20)).atZone(SchoolDay.ZONE).toInstant();
    }

    private static CodeId id(String name) {
        return new CodeId(UUID.nameUUIDFromBytes(("code/" + name).getBytes(StandardCharsets.UTF_8)));
    }
}
