package nl.zorgvuldig.demo.consents;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorgvuldig.consent.renewals.ConsentRenewal;
import nl.zorgvuldig.consent.rounds.EarlierRounds;
import nl.zorgvuldig.consent.rounds.RoundId;
import nl.zorgvuldig.consent.rounds.RoundPlan;
import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.demo.population.DemoPlaces;
import nl.zorgvuldig.demo.population.DemoPupils;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Loads a yearly check of consent at each school of the demonstration: one in progress, one over,
/// one upcoming.
@Component
@Lazy
public final class ConsentRoundLoader {
    private static final int LASTING = 42;

    private final EarlierRounds rounds;

    ConsentRoundLoader(EarlierRounds rounds) {
        this.rounds = rounds;
    }

    public void load(Population population) {
        List<DemoPlaces.School> schools = population.schools();
        LocalDate today = population.today();
        load(population, schools.get(0).id(), inOneYear(today.minusDays(10), today));
        load(population, schools.get(1).id(), before(today.minusDays(62)));
        load(population, schools.get(2).id(), after(today.plusDays(14)));
    }

    private void load(Population population, SchoolId school, LocalDate start) {
        LocalDate end = SchoolYear.of(start).period().until();
        LocalDate deadline = start.plusDays(LASTING);
        rounds.takeOver(
                new RoundId(UUID.nameUUIDFromBytes(("round/" + school).getBytes(StandardCharsets.UTF_8))),
                new RoundPlan(school, start, deadline.isAfter(end) ? end : deadline, ConsentRenewal.Way.ASK_AGAIN, ""),
                deciders(population, school));
    }

    /// The start of a round in progress lies in this school year, perhaps on its first day.
    private static LocalDate inOneYear(LocalDate start, LocalDate today) {
        LocalDate first = SchoolYear.of(today).period().from();
        return start.isBefore(first) ? first : start;
    }

    /// The start of a past round lies in the school year in which it ended.
    private static LocalDate before(LocalDate start) {
        LocalDate latest = SchoolYear.of(start).period().until().minusDays(LASTING);
        return start.isAfter(latest) ? latest : start;
    }

    /// The start of an upcoming round leaves six weeks for it, in the next school year when this
    /// one is nearly over.
    private static LocalDate after(LocalDate start) {
        LocalDate end = SchoolYear.of(start).period().until();
        return start.plusDays(LASTING).isAfter(end) ? end.plusDays(25) : start;
    }

    /// Those with an e-mail address; for the others the program asks for letters by itself.
    private static List<PersonId> deciders(Population population, SchoolId school) {
        Set<PupilId> pupils = population.enrolments().stream()
                .filter(enrolment -> enrolment.school().equals(school))
                .filter(enrolment -> enrolment.period().contains(population.today()))
                .map(DemoPupils.Enrolment::pupil)
                .collect(Collectors.toSet());
        Set<PersonId> reachable = population.guardians().stream()
                .filter(guardian -> guardian.email().isPresent())
                .map(DemoPeople.Guardian::id)
                .collect(Collectors.toSet());
        return population.authorities().stream()
                .filter(authority -> pupils.contains(authority.pupil()))
                .filter(authority -> authority.period().contains(population.today()))
                .filter(authority ->
                        authority.power() != DemoPeople.Power.NONE && authority.power() != DemoPeople.Power.UNKNOWN)
                .map(DemoPeople.Authority::guardian)
                .filter(reachable::contains)
                .distinct()
                .toList();
    }
}
