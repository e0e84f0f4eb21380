package nl.zorgvuldig.entrance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.access.Assignments;
import nl.zorgvuldig.enrolment.Enrolled;
import nl.zorgvuldig.enrolment.Guardians;
import nl.zorgvuldig.enrolment.Guardianship;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.enrolment.Whereabouts;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.school.Duties;
import nl.zorgvuldig.school.FunctionHeld;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.school.StaffFunction;
import nl.zorgvuldig.school.StaffMember;
import org.springframework.stereotype.Component;

/// Where people belong: what is read of somebody to decide who helps whom. As the program.
@Component
final class Belonging {
    private final Staff staff;
    private final Pupils pupils;
    private final Guardians guardians;
    private final Accounts accounts;
    private final Assignments assignments;
    private final Clock clock;

    Belonging(
            Staff staff, Pupils pupils, Guardians guardians, Accounts accounts, Assignments assignments, Clock clock) {
        this.staff = staff;
        this.pupils = pupils;
        this.guardians = guardians;
        this.accounts = accounts;
        this.assignments = assignments;
        this.clock = clock;
    }

    /// What somebody holds today.
    Helper helper(PersonId person) {
        List<FunctionHeld> held = held(person);
        return new Helper(
                person,
                held.stream().map(FunctionHeld::function).collect(Collectors.toSet()),
                held.stream()
                        .filter(one -> one.function() == StaffFunction.HEAD)
                        .flatMap(one -> one.school().stream())
                        .collect(Collectors.toSet()));
    }

    /// Nothing when nobody by this id has an open account, nor is a parent here.
    Optional<Helped> helped(PersonId person) {
        return accounts.findOpen(Acting.current().board(), person)
                .or(() ->
                        guardians.listChildren(person).isEmpty() ? Optional.empty() : Optional.of(AccountKind.GUARDIAN))
                .map(kind -> helped(person, kind));
    }

    private Helped helped(PersonId person, AccountKind kind) {
        LocalDate today = SchoolDay.today(clock);
        List<Whereabouts> children = pupils.list(guardians.listChildren(person));
        Duties duties = staff.dutiesOf(person);
        return new Helped(
                person,
                kind,
                duties.functions().stream()
                        .filter(one -> !one.period().until().isBefore(today))
                        .map(FunctionHeld::function)
                        .collect(Collectors.toSet()),
                kind == AccountKind.GUARDIAN
                        ? childrenAt(children, today)
                        : works(duties, period -> period.contains(today)),
                Stream.of(
                                everAt(children),
                                works(duties, period -> !period.until().isBefore(today)).stream(),
                                givenAt(person))
                        .flatMap(one -> one)
                        .collect(Collectors.toSet()));
    }

    /// Whom somebody can help in some way, and who they are themselves.
    Map<PersonId, PersonName> people(Helper me) {
        Map<PersonId, PersonName> all = new HashMap<>(accounts.listOpen(AccountKind.GUARDIAN));
        all.putAll(accounts.listOpen(AccountKind.STAFF));
        if (me.functions().contains(StaffFunction.BOARD) || me.functions().contains(StaffFunction.ADMINISTRATOR)) {
            return all;
        }
        Set<PersonId> mine = new HashSet<>();
        for (SchoolId school : me.heads()) {
            mine.addAll(parentsAt(school).keySet());
            working(school).forEach(mine::add);
        }
        all.keySet().retainAll(mine);
        return all;
    }

    /// The parents of the children who are at a school, with one of those children of each.
    Map<PersonId, PupilId> parentsAt(SchoolId school) {
        LocalDate today = SchoolDay.today(clock);
        List<PupilId> there = pupils.listAt(school).stream()
                .filter(one -> one.attends(school, today))
                .map(Whereabouts::pupil)
                .toList();
        return guardians.listGuardianships(there).stream()
                .collect(Collectors.toMap(Guardianship::person, Guardianship::pupil, (one, _) -> one));
    }

    private Collection<PersonId> working(SchoolId school) {
        LocalDate today = SchoolDay.today(clock);
        return staff.list(school).stream()
                .filter(one -> one.period().contains(today))
                .map(StaffMember::person)
                .toList();
    }

    private static Set<SchoolId> childrenAt(List<Whereabouts> children, LocalDate today) {
        return children.stream()
                .flatMap(one -> one.enrolments().stream())
                .filter(one -> one.attends(today))
                .map(Enrolled::school)
                .collect(Collectors.toSet());
    }

    /// A guardianship goes with the dossier; until then what was written down at each school is
    /// there.
    private static Stream<SchoolId> everAt(List<Whereabouts> children) {
        return children.stream()
                .flatMap(one -> Stream.concat(
                        Stream.of(one.keeper()), one.enrolments().stream().map(Enrolled::school)));
    }

    private Stream<SchoolId> givenAt(PersonId person) {
        return pupils.list(assignments.listGivenTo(person)).stream().map(Whereabouts::keeper);
    }

    /// By an appointment, by a group or by a function.
    private static Set<SchoolId> works(Duties duties, Predicate<Period> counts) {
        return Stream.of(
                        duties.works().stream()
                                .filter(one -> counts.test(one.period()))
                                .map(StaffMember::school),
                        duties.groups().stream()
                                .filter(one -> counts.test(one.period()))
                                .map(one -> one.group().school()),
                        duties.functions().stream()
                                .filter(one -> counts.test(one.period()))
                                .flatMap(one -> one.school().stream()))
                .flatMap(one -> one)
                .collect(Collectors.toSet());
    }

    /// Functions held today.
    private List<FunctionHeld> held(PersonId person) {
        LocalDate today = SchoolDay.today(clock);
        return staff.listFunctions(person).stream()
                .filter(one -> one.period().contains(today))
                .toList();
    }
}
