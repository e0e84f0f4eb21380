package nl.zorgvuldig.demo.compliance;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.zorgvuldig.conduct.codes.ConductCodeChangeWeight;
import nl.zorgvuldig.conduct.codes.ConductCodeId;
import nl.zorgvuldig.conduct.codes.ConductCodeVersion;
import nl.zorgvuldig.conduct.codes.EarlierConductCodes;
import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Loads the code of conduct for social media, confirmed by everybody, some after two reminders,
/// with a minor change since and a major one upcoming; and a newer document that many have not
/// confirmed. At the last school nobody is missing. Of the demonstration accounts only
/// `leerkracht2` has something to confirm.
@Component
@Lazy
public final class CodeOfConductLoader {
    private static final String WAITING = "leerkracht2";

    private final EarlierConductCodes codes;

    CodeOfConductLoader(EarlierConductCodes codes) {
        this.codes = codes;
    }

    public void load(Population population) {
        LocalDate today = population.today();
        PersonId chair = population.person("bestuur");
        ConductCodeVersion first =
                code(chair, 1, ConductCodeChangeWeight.MAJOR, today.minusDays(400), CodeOfConductTexts.FIRST);
        ConductCodeVersion minor =
                code(chair, 2, ConductCodeChangeWeight.MINOR, today.minusDays(60), CodeOfConductTexts.SECOND);
        ConductCodeVersion coming =
                code(chair, 3, ConductCodeChangeWeight.MAJOR, today.plusDays(60), CodeOfConductTexts.THIRD);
        ConductCodeVersion young = young(chair, today.minusDays(10));
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
        return all.stream().filter(person -> !some.contains(person)).toList();
    }

    /// One in this many employees, but nobody at the last school or at the board's office.
    private static Stream<PersonId> missing(Population population, int forgetful) {
        Optional<SchoolId> full = Optional.of(population.schools().getLast().id());
        List<PersonId> handles = List.copyOf(population.handles().values());
        List<DemoPeople.Employee> employees = population.employees();
        return IntStream.range(0, employees.size())
                .filter(n -> n % forgetful == forgetful - 1)
                .mapToObj(employees::get)
                .filter(employee -> employee.employed().contains(population.today()))
                .filter(employee ->
                        employee.school().isPresent() && !employee.school().equals(full))
                .map(DemoPeople.Employee::id)
                .filter(person -> !handles.contains(person));
    }

    private static List<PersonId> atWork(Population population) {
        return Stream.concat(
                        population.employees().stream()
                                .filter(employee -> employee.employed().contains(population.today()))
                                .map(DemoPeople.Employee::id),
                        population.outsiders().stream()
                                .filter(outsider -> outsider.function() != DemoPeople.Function.EXTERNAL_EXPERT)
                                .map(DemoPeople.Outsider::id))
                .toList();
    }

    private static ConductCodeVersion code(
            PersonId by, int version, ConductCodeChangeWeight weight, LocalDate since, CodeOfConductTexts.Text text) {
        return new ConductCodeVersion(
                id("social-media"),
                version,
                weight,
                since,
                CodeOfConductTexts.TITLE,
                text.summary(),
                text.words(),
                by,
                at(since.minusDays(5)));
    }

    private static ConductCodeVersion young(PersonId by, LocalDate since) {
        return new ConductCodeVersion(
                id("devices"),
                1,
                ConductCodeChangeWeight.MAJOR,
                since,
                CodeOfConductTexts.YOUNG_TITLE,
                CodeOfConductTexts.YOUNG.summary(),
                CodeOfConductTexts.YOUNG.words(),
                by,
                at(since.minusDays(3)));
    }

    private static Instant at(LocalDate day) {
        return day.atTime(LocalTime.of(15, 20)).atZone(SchoolDay.ZONE).toInstant();
    }

    private static ConductCodeId id(String name) {
        return new ConductCodeId(UUID.nameUUIDFromBytes(("code/" + name).getBytes(StandardCharsets.UTF_8)));
    }
}
