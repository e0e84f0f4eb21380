package nl.zorgvuldig.platform.recovery;

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
import nl.zorgvuldig.access.control.assignments.GuideAssignments;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.recovery.HelpRules.HelpingPerson;
import nl.zorgvuldig.school.enrolment.Enrolment;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.enrolment.guardians.Guardians;
import nl.zorgvuldig.school.enrolment.guardians.Guardianship;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffDuties;
import nl.zorgvuldig.school.organisation.StaffFunction;
import nl.zorgvuldig.school.organisation.StaffMember;
import org.springframework.stereotype.Component;

/// Affiliations of people with schools: the facts that decide who may help whom. Read as the system
/// account.
@Component
public final class PersonAffiliations {
    private final Staff staff;
    private final Pupils pupils;
    private final Guardians guardians;
    private final Accounts accounts;
    private final GuideAssignments assignments;
    private final Clock clock;

    PersonAffiliations(
            Staff staff,
            Pupils pupils,
            Guardians guardians,
            Accounts accounts,
            GuideAssignments assignments,
            Clock clock) {
        this.staff = staff;
        this.pupils = pupils;
        this.guardians = guardians;
        this.accounts = accounts;
        this.assignments = assignments;
        this.clock = clock;
    }

    /// The functions that somebody holds today.
    HelpingPerson helper(PersonId person) {
        List<HeldFunction> held = held(person);
        return new HelpingPerson(
                person,
                held.stream().map(HeldFunction::function).collect(Collectors.toSet()),
                held.stream()
                        .filter(function -> function.function() == StaffFunction.HEAD)
                        .flatMap(function -> function.school().stream())
                        .collect(Collectors.toSet()));
    }

    /// Empty when nobody with this id has an open account or is a parent here.
    Optional<HelpedPerson> helped(PersonId person) {
        return accounts.findOpen(Acting.current().board(), person)
                .or(() ->
                        guardians.listChildren(person).isEmpty() ? Optional.empty() : Optional.of(AccountKind.GUARDIAN))
                .map(kind -> helped(person, kind));
    }

    private HelpedPerson helped(PersonId person, AccountKind kind) {
        LocalDate today = SchoolDay.today(clock);
        List<SchoolCareer> children = pupils.list(guardians.listChildren(person));
        StaffDuties duties = staff.dutiesOf(person);
        return new HelpedPerson(
                person,
                kind,
                duties.functions().stream()
                        .filter(function -> !function.period().until().isBefore(today))
                        .map(HeldFunction::function)
                        .collect(Collectors.toSet()),
                kind == AccountKind.GUARDIAN
                        ? childrenAt(children, today)
                        : works(duties, period -> period.contains(today)),
                Stream.of(
                                everAt(children),
                                works(duties, period -> !period.until().isBefore(today)).stream(),
                                givenAt(person))
                        .flatMap(schools -> schools)
                        .collect(Collectors.toSet()));
    }

    /// People whom somebody can help in some way, including themselves, with their names.
    Map<PersonId, PersonName> people(HelpingPerson me) {
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

    /// The parents of the children who are at a school, each with one of those children.
    public Map<PersonId, PupilId> parentsAt(SchoolId school) {
        LocalDate today = SchoolDay.today(clock);
        List<PupilId> there = pupils.listAt(school).stream()
                .filter(career -> career.attends(school, today))
                .map(SchoolCareer::pupil)
                .toList();
        return guardians.listGuardianships(there).stream()
                .collect(Collectors.toMap(Guardianship::person, Guardianship::pupil, (pupil, _) -> pupil));
    }

    private Collection<PersonId> working(SchoolId school) {
        LocalDate today = SchoolDay.today(clock);
        return staff.list(school).stream()
                .filter(member -> member.period().contains(today))
                .map(StaffMember::person)
                .toList();
    }

    private static Set<SchoolId> childrenAt(List<SchoolCareer> children, LocalDate today) {
        return children.stream()
                .flatMap(career -> career.enrolments().stream())
                .filter(enrolment -> enrolment.attends(today))
                .map(Enrolment::school)
                .collect(Collectors.toSet());
    }

    /// A guardianship is destroyed with the dossier; until then the records of each school exist.
    private static Stream<SchoolId> everAt(List<SchoolCareer> children) {
        return children.stream()
                .flatMap(career -> Stream.concat(
                        Stream.of(career.keeper()), career.enrolments().stream().map(Enrolment::school)));
    }

    private Stream<SchoolId> givenAt(PersonId person) {
        return pupils.list(assignments.listGivenTo(person)).stream().map(SchoolCareer::keeper);
    }

    /// Schools by an appointment, by a group or by a function.
    private static Set<SchoolId> works(StaffDuties duties, Predicate<Period> counts) {
        return Stream.of(
                        duties.works().stream()
                                .filter(member -> counts.test(member.period()))
                                .map(StaffMember::school),
                        duties.groups().stream()
                                .filter(group -> counts.test(group.period()))
                                .map(group -> group.group().school()),
                        duties.functions().stream()
                                .filter(function -> counts.test(function.period()))
                                .flatMap(function -> function.school().stream()))
                .flatMap(schools -> schools)
                .collect(Collectors.toSet());
    }

    /// Functions held today.
    private List<HeldFunction> held(PersonId person) {
        LocalDate today = SchoolDay.today(clock);
        return staff.listFunctions(person).stream()
                .filter(function -> function.period().contains(today))
                .toList();
    }
}
