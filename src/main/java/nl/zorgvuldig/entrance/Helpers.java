package nl.zorgvuldig.entrance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.Outcome;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.enrolment.Enrolled;
import nl.zorgvuldig.enrolment.Guardians;
import nl.zorgvuldig.enrolment.Guardianship;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.enrolment.Whereabouts;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.school.Duties;
import nl.zorgvuldig.school.FunctionHeld;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.school.StaffFunction;
import nl.zorgvuldig.school.StaffMember;
import org.springframework.stereotype.Component;

/// The door to whom one can help to get in: finding them, and asking whether one may. What it reads
/// to decide, it reads as the program, whoever asks.
@Component
public final class Helpers {
    private final Staff staff;
    private final Pupils pupils;
    private final Guardians guardians;
    private final Accounts accounts;
    private final ParentAccounts parents;
    private final Boards boards;
    private final AuditLog log;
    private final Clock clock;

    Helpers(
            Staff staff,
            Pupils pupils,
            Guardians guardians,
            Accounts accounts,
            ParentAccounts parents,
            Boards boards,
            AuditLog log,
            Clock clock) {
        this.staff = staff;
        this.pupils = pupils;
        this.guardians = guardians;
        this.accounts = accounts;
        this.parents = parents;
        this.boards = boards;
        this.log = log;
        this.clock = clock;
    }

    /// Whether the acting person helps anybody at all.
    public boolean any() {
        Helper me = me();
        return !me.heads().isEmpty()
                || me.functions().contains(StaffFunction.BOARD)
                || me.functions().contains(StaffFunction.ADMINISTRATOR);
    }

    /// The schools of which the acting person is head.
    public Set<SchoolId> heads() {
        return me().heads();
    }

    /// Nothing when nobody by this id has an open account, nor is a parent here. Leaves no line.
    public Optional<HelpDecision> find(Help help, PersonId person) {
        Helper me = me();
        return asProgram(() -> helped(person)).map(one -> HelpRules.decide(me, help, one));
    }

    /// As [#find]; a no is a line in the log.
    public Optional<HelpDecision> ask(Help help, PersonId person) {
        Optional<HelpDecision> answer = find(help, person);
        if (answer.isPresent() && answer.get() instanceof HelpDecision.MayNot) {
            log.append(
                    line(Outcome.REFUSED, help.name().toLowerCase(java.util.Locale.ROOT), person));
        }
        return answer;
    }

    AuditEvent line(Outcome outcome, String what, PersonId about) {
        return AuditEvent.of(
                        clock,
                        Acting.current().with(Act.ADMIT),
                        Clause.CONFIDENTIALITY,
                        outcome,
                        what)
                .about(about);
    }

    /// Whom the acting person can help in some way, by name; the first of many.
    public List<Map.Entry<PersonId, PersonName>> search(String typed, int most) {
        Helper me = me();
        Map<PersonId, PersonName> known = asProgram(() -> people(me));
        return known.entrySet().stream()
                .filter(one -> !one.getKey().equals(me.person()))
                .filter(one -> Pupils.matches(one.getValue(), typed))
                .sorted(Comparator.comparing(one -> one.getValue().sorted()))
                .limit(most)
                .toList();
    }

    private Map<PersonId, PersonName> people(Helper me) {
        Map<PersonId, PersonName> all = new HashMap<>(accounts.listOpen(AccountKind.GUARDIAN));
        all.putAll(accounts.listOpen(AccountKind.STAFF));
        if (me.functions().contains(StaffFunction.BOARD)
                || me.functions().contains(StaffFunction.ADMINISTRATOR)) {
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

    /// The parents of the children who are at a school, with one of those children of each. For the
    /// program.
    Map<PersonId, PupilId> parentsAt(SchoolId school) {
        LocalDate today = SchoolDay.today(clock);
        List<PupilId> there =
                pupils.listAt(school).stream()
                        .filter(one -> one.attends(school, today))
                        .map(Whereabouts::pupil)
                        .toList();
        return guardians.listGuardianships(there).stream()
                .collect(
                        Collectors.toMap(
                                Guardianship::person, Guardianship::pupil, (one, _) -> one));
    }

    private Collection<PersonId> working(SchoolId school) {
        LocalDate today = SchoolDay.today(clock);
        return staff.list(school).stream()
                .filter(one -> one.period().contains(today))
                .map(StaffMember::person)
                .toList();
    }

    private Helper me() {
        PersonId me = Acting.current().person();
        List<FunctionHeld> held = asProgram(() -> held(me));
        return new Helper(
                me,
                held.stream().map(FunctionHeld::function).collect(Collectors.toSet()),
                held.stream()
                        .filter(one -> one.function() == StaffFunction.HEAD)
                        .flatMap(one -> one.school().stream())
                        .collect(Collectors.toSet()));
    }

    private Optional<Helped> helped(PersonId person) {
        return accounts.findOpen(Acting.current().board(), person)
                .or(
                        () ->
                                guardians.listChildren(person).isEmpty()
                                        ? Optional.empty()
                                        : Optional.of(AccountKind.GUARDIAN))
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
                Stream.concat(
                                everAt(children),
                                works(duties, period -> !period.until().isBefore(today)).stream())
                        .collect(Collectors.toSet()));
    }

    /// Whether somebody's account is one of the staff.
    public boolean isStaff(PersonId person) {
        return accounts.findOpen(Acting.current().board(), person)
                .filter(kind -> kind == AccountKind.STAFF)
                .isPresent();
    }

    /// What somebody is called, also without an account.
    public PersonName nameOf(PersonId person) {
        return accounts.findName(person)
                .or(() -> parents.findName(person))
                .orElseGet(() -> accounts.nameOf(person));
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
                .flatMap(
                        one ->
                                Stream.concat(
                                        Stream.of(one.keeper()),
                                        one.enrolments().stream().map(Enrolled::school)));
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

    private <T> T asProgram(java.util.function.Supplier<T> work) {
        return boards.program(Acting.current().board()).call(work);
    }
}
