package nl.zorgvuldig.demo.population;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;
import nl.zorgvuldig.demo.population.DemoPeople.GroupRelation;
import nl.zorgvuldig.demo.population.DemoPeople.SchoolRole;
import nl.zorgvuldig.demo.population.DemoPupils.Enrolment;
import nl.zorgvuldig.demo.population.DemoPupils.Placement;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// A population with what tests ask of it. One is made for each day asked for, and kept.
record Boards(
        Population all,
        Map<GroupId, DemoPlaces.Group> groups,
        Map<PupilId, List<Enrolment>> enrolments,
        Map<PupilId, List<Placement>> placements,
        Map<PersonId, DemoPeople.Guardian> guardians) {
    private static final Map<LocalDate, Boards> MADE = new ConcurrentHashMap<>();

    /// Days on which calendars go wrong, and an ordinary one.
    static final List<LocalDate> AWKWARD = Stream.of(
                    "2026-08-01",
                    "2026-07-31",
                    "2028-02-29",
                    "2026-12-31",
                    "2027-01-01",
                    "2025-03-31",
                    "2026-08-24",
                    "2026-11-24")
            .map(LocalDate::parse)
            .toList();

    static Boards on(LocalDate day) {
        return MADE.computeIfAbsent(day, today -> of(Population.on(today)));
    }

    /// An awkward day, or any of ten years.
    static Arbitrary<Boards> any() {
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 3650).map(LocalDate.of(2025, 1, 1)::plusDays);
        return Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.of(AWKWARD)), Tuple.of(1, days))
                .map(Boards::on);
    }

    private static Boards of(Population all) {
        return new Boards(
                all,
                all.groups().stream().collect(Collectors.toMap(DemoPlaces.Group::id, Function.identity())),
                all.enrolments().stream().collect(Collectors.groupingBy(Enrolment::pupil)),
                all.placements().stream().collect(Collectors.groupingBy(Placement::pupil)),
                all.guardians().stream().collect(Collectors.toMap(DemoPeople.Guardian::id, Function.identity())));
    }

    List<Enrolment> enrolmentsOf(PupilId pupil) {
        return Objects.requireNonNull(enrolments.get(pupil));
    }

    List<Placement> placementsOf(PupilId pupil) {
        return Objects.requireNonNull(placements.get(pupil));
    }

    List<Placement> placementsOn(PupilId pupil, LocalDate day) {
        return placementsOf(pupil).stream()
                .filter(placement -> placement.period().contains(day))
                .toList();
    }

    boolean enrolledOn(PupilId pupil, LocalDate day) {
        return enrolmentsOf(pupil).stream()
                .anyMatch(enrolment -> enrolment.period().contains(day));
    }

    DemoPeople.Guardian guardian(PersonId id) {
        return Objects.requireNonNull(guardians.get(id));
    }

    DemoPlaces.Group group(GroupId id) {
        return Objects.requireNonNull(groups.get(id));
    }

    /// Written apart from the maker: by the group on that day, by the school, or by name.
    boolean guides(PersonId person, PupilId pupil, LocalDate day) {
        return placementsOn(pupil, day).stream()
                        .anyMatch(place -> all.groupRelations().stream()
                                        .filter(relation -> relation.person().equals(person))
                                        .filter(relation -> relation.group().equals(place.group()))
                                        .map(GroupRelation::period)
                                        .anyMatch(period -> period.contains(day))
                                || all.schoolRelations().stream()
                                        .filter(relation -> relation.person().equals(person))
                                        .filter(r -> r.role() == SchoolRole.SUPPORT_COORDINATOR)
                                        .filter(r -> r.school()
                                                .equals(group(place.group()).school()))
                                        .anyMatch(relation -> relation.period().contains(day)))
                || all.assignments().stream()
                        .filter(assignment -> assignment.person().equals(person))
                        .filter(assignment -> assignment.pupil().equals(pupil))
                        .anyMatch(assignment -> assignment.period().contains(day));
    }
}
