package nl.zorgvuldig.access.control.readers;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgvuldig.access.control.AccessPrecondition;
import nl.zorgvuldig.access.control.AccessRuling;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.assignments.AssignmentStore;
import nl.zorgvuldig.access.control.rules.AccessRequester;
import nl.zorgvuldig.access.control.rules.AccessRequesters;
import nl.zorgvuldig.access.control.rules.AccessRules;
import nl.zorgvuldig.platform.audit.LogActs;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.NameLetters;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.organisation.GroupGuidance;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.springframework.stereotype.Component;

/// Everybody who could open one dossier today, and why: by the rules that open it, applied to each
/// person who has anything to do with the pupil. Asking writes an audit event; grants no access
/// itself.
@Component
public final class PotentialReaders {
    private static final Set<StaffFunction> KNOWING =
            Set.of(StaffFunction.HEAD, StaffFunction.SUPPORT_COORDINATOR, StaffFunction.BOARD);

    private final AccessRequesters readers;
    private final AssignmentStore assignments;
    private final Pupils pupils;
    private final Staff staff;
    private final Accounts accounts;
    private final ExternalReaders outside;
    private final List<AccessPrecondition> pledges;
    private final Boards boards;
    private final Work work;
    private final Clock clock;

    PotentialReaders(
            AccessRequesters readers,
            AssignmentStore assignments,
            Pupils pupils,
            Staff staff,
            Accounts accounts,
            ExternalReaders outside,
            List<AccessPrecondition> pledges,
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

    /// Staff first, those who see most first. Runs as the system account, since the reader does not
    /// see all data on which other people's access rests.
    @Upholds({DOSSIER_FOR_GUIDES_AND_AUTHORITY, CONFIDENTIALITY})
    public List<PotentialReader> list(Granted<PupilId> key) {
        PupilId pupil = key.use(LogActs.READ_LOG);
        return boards.program(Acting.current().board())
                .call(() -> pupils.find(pupil).map(this::list).orElse(List.of()));
    }

    /// As the system account.
    public List<PotentialReader> list(SchoolCareer where) {
        LocalDate day = SchoolDay.today(clock);
        Comparator<String> order = NameLetters.order();
        return Stream.concat(staff(where, day), outside.list(where, day).stream())
                .sorted(Comparator.comparing(PotentialReader::way)
                        .thenComparing(PotentialReader::relation)
                        .thenComparing(reader -> name(reader).family(), order)
                        .thenComparing(reader -> name(reader).given(), order)
                        .thenComparing(reader -> reader.person().value()))
                .toList();
    }

    private static PersonName name(PotentialReader reader) {
        return reader.name().orElse(new PersonName("", "", ""));
    }

    private Stream<PotentialReader> staff(SchoolCareer where, LocalDate day) {
        return work.read(Act.MAINTAIN, () -> candidates(where, day)).stream()
                .filter(this::canSignIn)
                .flatMap(person -> decide(person, where, day).stream());
    }

    private Optional<PotentialReader> decide(PersonId person, SchoolCareer where, LocalDate day) {
        AccessRequester reader = work.read(Act.MAINTAIN, () -> reader(person));
        return AccessRules.decide(reader, where, EnrolmentActs.READ, day) instanceof AccessRuling.Allowed yes
                ? Optional.of(new PotentialReader(
                        person,
                        accounts.findName(person),
                        PotentialReader.Way.WHOLE,
                        yes.relation(),
                        yes.clause(),
                        words(yes),
                        promise(person)))
                : Optional.empty();
    }

    /// The reason given by the rule, worded about somebody else.
    static Sentence words(AccessRuling.Allowed yes) {
        return new Sentence("access.who." + yes.relation().code(), yes.because().gaps());
    }

    private PotentialReader.Promise promise(PersonId person) {
        return work.read(
                        Act.MAINTAIN,
                        () -> pledges.stream()
                                .allMatch(precondition ->
                                        precondition.missing(person).isEmpty()))
                ? PotentialReader.Promise.MADE
                : PotentialReader.Promise.MISSING;
    }

    private AccessRequester reader(PersonId person) {
        return readers.of(new SignedInUser(Acting.current().board(), person, AccountKind.STAFF));
    }

    private boolean canSignIn(PersonId person) {
        return accounts.findOpen(Acting.current().board(), person).equals(Optional.of(AccountKind.STAFF));
    }

    /// All staff to whom any of the rules could give access.
    private Set<PersonId> candidates(SchoolCareer where, LocalDate day) {
        Set<PersonId> people = new LinkedHashSet<>();
        staff.listHolders(KNOWING, day).stream().map(HeldFunction::person).forEach(people::add);
        where.placements().stream()
                .filter(placement -> placement.period().contains(day))
                .flatMap(placement -> staff.listGuides(placement.group()).stream())
                .filter(guidance -> guidance.period().contains(day))
                .map(GroupGuidance::person)
                .forEach(people::add);
        people.addAll(assignments.listRunning(where.pupil(), day));
        return people;
    }
}
