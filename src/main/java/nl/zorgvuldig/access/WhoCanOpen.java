package nl.zorgvuldig.access;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgvuldig.audit.LogActs;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.enrolment.EnrolmentActs;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.enrolment.Whereabouts;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.NameLetters;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.FunctionHeld;
import nl.zorgvuldig.school.Guidance;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.school.StaffFunction;
import org.springframework.stereotype.Component;

/// Everybody who could open one dossier today, and why: by the rules that open it, asked about each
/// person who has anything to do with the pupil. Asking leaves a line in the log; opens nothing
/// itself.
@Component
public final class WhoCanOpen {
    private static final Set<StaffFunction> KNOWING =
            Set.of(StaffFunction.HEAD, StaffFunction.SUPPORT_COORDINATOR, StaffFunction.BOARD);

    private final Readers readers;
    private final AssignmentStore assignments;
    private final Pupils pupils;
    private final Staff staff;
    private final Accounts accounts;
    private final DecidersAndExperts outside;
    private final List<Pledge> pledges;
    private final Boards boards;
    private final Work work;
    private final Clock clock;

    WhoCanOpen(
            Readers readers,
            AssignmentStore assignments,
            Pupils pupils,
            Staff staff,
            Accounts accounts,
            DecidersAndExperts outside,
            List<Pledge> pledges,
            Boards boards,
            Work work,
            Clock clock) {
        this.readers = readers;
        this.assignments = assignments;
        this.pupils = pupils;
        this.staff = staff;
        this.accounts = accounts;
        this.outside = outside;
        this.pledges = List.copyOf(pledges);
        this.boards = boards;
        this.work = work;
        this.clock = clock;
    }

    /// Staff first, those who see most first. The program asks, since who reads this does not see
    /// everything by which others may.
    @Upholds({DOSSIER_FOR_GUIDES_AND_AUTHORITY, CONFIDENTIALITY})
    public List<CouldOpen> list(Granted<PupilId> key) {
        PupilId pupil = key.use(LogActs.READ_LOG);
        return boards.program(Acting.current().board())
                .call(() -> pupils.find(pupil).map(this::list).orElse(List.of()));
    }

    /// As the program.
    List<CouldOpen> list(Whereabouts where) {
        LocalDate day = SchoolDay.today(clock);
        Comparator<String> order = NameLetters.order();
        return Stream.concat(staff(where, day), outside.list(where, day).stream())
                .sorted(Comparator.comparing(CouldOpen::way)
                        .thenComparing(CouldOpen::relation)
                        .thenComparing(one -> name(one).family(), order)
                        .thenComparing(one -> name(one).given(), order)
                        .thenComparing(one -> one.person().value()))
                .toList();
    }

    private static PersonName name(CouldOpen one) {
        return one.name().orElse(new PersonName("", "", ""));
    }

    private Stream<CouldOpen> staff(Whereabouts where, LocalDate day) {
        return work.read(Act.MAINTAIN, () -> candidates(where, day)).stream()
                .filter(this::canSignIn)
                .flatMap(person -> decide(person, where, day).stream());
    }

    private Optional<CouldOpen> decide(PersonId person, Whereabouts where, LocalDate day) {
        Reader reader = work.read(Act.MAINTAIN, () -> reader(person));
        return AccessRules.decide(reader, where, EnrolmentActs.READ, day) instanceof Ruling.Allowed yes
                ? Optional.of(new CouldOpen(
                        person,
                        accounts.findName(person),
                        CouldOpen.Way.WHOLE,
                        yes.relation(),
                        yes.clause(),
                        words(yes),
                        promise(person)))
                : Optional.empty();
    }

    /// The reason of the rule, said about somebody else.
    static Sentence words(Ruling.Allowed yes) {
        return new Sentence("access.who." + yes.relation().code(), yes.because().gaps());
    }

    private CouldOpen.Promise promise(PersonId person) {
        return work.read(
                        Act.MAINTAIN,
                        () -> pledges.stream()
                                .allMatch(one -> one.missing(person).isEmpty()))
                ? CouldOpen.Promise.MADE
                : CouldOpen.Promise.MISSING;
    }

    private Reader reader(PersonId person) {
        return readers.of(new SignedIn(Acting.current().board(), person, AccountKind.STAFF));
    }

    private boolean canSignIn(PersonId person) {
        return accounts.findOpen(Acting.current().board(), person).equals(Optional.of(AccountKind.STAFF));
    }

    /// Everybody of the staff to whom any of the rules could say yes.
    private Set<PersonId> candidates(Whereabouts where, LocalDate day) {
        Set<PersonId> people = new LinkedHashSet<>();
        staff.listHolders(KNOWING, day).stream().map(FunctionHeld::person).forEach(people::add);
        where.placements().stream()
                .filter(one -> one.period().contains(day))
                .flatMap(one -> staff.listGuides(one.group()).stream())
                .filter(one -> one.period().contains(day))
                .map(Guidance::person)
                .forEach(people::add);
        people.addAll(assignments.listRunning(where.pupil(), day));
        return people;
    }
}
