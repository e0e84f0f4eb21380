package nl.zorgvuldig.access;

import static nl.zorgvuldig.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.FunctionHeld;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.school.StaffFunction;
import nl.zorgvuldig.school.StaffMember;
import org.springframework.stereotype.Component;

/// Who may open one pupil's dossier today, decided by the rule that opens it: to choose from, when
/// somebody must do it in the presence of another. Opens nothing itself.
@Component
public final class Openers {

    private final Readers readers;
    private final AssignmentStore assignments;
    private final Pupils pupils;
    private final Staff staff;
    private final Accounts accounts;
    private final List<Pledge> pledges;
    private final Work work;
    private final Clock clock;

    Openers(
            Readers readers,
            AssignmentStore assignments,
            Pupils pupils,
            Staff staff,
            Accounts accounts,
            List<Pledge> pledges,
            Work work,
            Clock clock) {
        this.readers = readers;
        this.assignments = assignments;
        this.pupils = pupils;
        this.staff = staff;
        this.accounts = accounts;
        this.pledges = List.copyOf(pledges);
        this.work = work;
        this.clock = clock;
    }

    /// Of the school that keeps the dossier, and those to whom the pupil was given; who can sign in
    /// and has promised what staff promise. By family name.
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    public List<Colleague> list(PupilId pupil) {
        LocalDate day = SchoolDay.today(clock);
        Comparator<String> order = NameLetters.order();
        return work.read(
                Act.BROWSE,
                () -> pupils.find(pupil).stream()
                        .flatMap(where -> candidates(where, day).stream())
                        .filter(person -> relation(person, pupil, day).isPresent())
                        .filter(this::pledged)
                        .map(person -> new Colleague(person, accounts.nameOf(person)))
                        .sorted(Comparator.comparing(
                                        (Colleague one) -> one.name().family(), order)
                                .thenComparing(one -> one.name().given(), order))
                        .toList());
    }

    /// By which relation somebody of the staff may open the dossier today; empty when they may not.
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    public Optional<Relation> relationOf(PersonId person, PupilId pupil) {
        return work.read(Act.BROWSE, () -> relation(person, pupil, SchoolDay.today(clock)));
    }

    private Optional<Relation> relation(PersonId person, PupilId pupil, LocalDate day) {
        Reader reader = readers.of(new SignedIn(Acting.current().board(), person, AccountKind.STAFF));
        return pupils.find(pupil)
                .flatMap(where ->
                        AccessRules.decide(reader, where, EnrolmentActs.READ, day) instanceof Ruling.Allowed yes
                                ? Optional.of(yes.relation())
                                : Optional.empty());
    }

    private boolean pledged(PersonId person) {
        return pledges.stream().allMatch(one -> one.missing(person).isEmpty());
    }

    private Set<PersonId> candidates(Whereabouts where, LocalDate day) {
        Set<PersonId> people = new LinkedHashSet<>();
        staff.list(where.keeper()).stream()
                .filter(one -> one.period().contains(day))
                .map(StaffMember::person)
                .forEach(people::add);
        staff.listHolders(Set.of(StaffFunction.HEAD, StaffFunction.SUPPORT_COORDINATOR), day).stream()
                .filter(one -> one.school().equals(Optional.of(where.keeper())))
                .map(FunctionHeld::person)
                .forEach(people::add);
        people.addAll(assignments.listRunning(where.pupil(), day));
        people.removeIf(
                one -> !accounts.findOpen(Acting.current().board(), one).equals(Optional.of(AccountKind.STAFF)));
        return people;
    }
}
