package nl.zorgvuldig.access.control.readers;

import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.access.control.AccessPrecondition;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.access.control.AccessRuling;
import nl.zorgvuldig.access.control.assignments.AssignmentStore;
import nl.zorgvuldig.access.control.rules.AccessRequester;
import nl.zorgvuldig.access.control.rules.AccessRequesters;
import nl.zorgvuldig.access.control.rules.AccessRules;
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
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffFunction;
import nl.zorgvuldig.school.organisation.StaffMember;
import org.springframework.stereotype.Component;

/// Who may open one pupil's dossier today, decided by the rule that opens it: a list to choose from
/// when somebody must open it in another person's presence. Grants no access itself.
@Component
public final class DossierReaders {

    private final AccessRequesters readers;
    private final AssignmentStore assignments;
    private final Pupils pupils;
    private final Staff staff;
    private final Accounts accounts;
    private final List<AccessPrecondition> pledges;
    private final Work work;
    private final Clock clock;

    DossierReaders(
            AccessRequesters readers,
            AssignmentStore assignments,
            Pupils pupils,
            Staff staff,
            Accounts accounts,
            List<AccessPrecondition> pledges,
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

    /// Staff of the school that keeps the dossier, and those to whom the pupil was assigned, if
    /// they can sign in and have made the promise that staff make. By family name.
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    public List<SchoolColleague> list(PupilId pupil) {
        LocalDate day = SchoolDay.today(clock);
        Comparator<String> order = NameLetters.order();
        return work.read(
                Act.BROWSE,
                () -> pupils.find(pupil).stream()
                        .flatMap(where -> candidates(where, day).stream())
                        .filter(person -> relation(person, pupil, day).isPresent())
                        .filter(this::pledged)
                        .map(person -> new SchoolColleague(person, accounts.nameOf(person)))
                        .sorted(Comparator.comparing(
                                        (SchoolColleague colleague) ->
                                                colleague.name().family(),
                                        order)
                                .thenComparing(colleague -> colleague.name().given(), order))
                        .toList());
    }

    /// Relation through which a member of staff may open the dossier today; empty when they may
    /// not.
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    public Optional<AccessRelation> relationOf(PersonId person, PupilId pupil) {
        return work.read(Act.BROWSE, () -> relation(person, pupil, SchoolDay.today(clock)));
    }

    private Optional<AccessRelation> relation(PersonId person, PupilId pupil, LocalDate day) {
        AccessRequester reader = readers.of(new SignedInUser(Acting.current().board(), person, AccountKind.STAFF));
        return pupils.find(pupil)
                .flatMap(where ->
                        AccessRules.decide(reader, where, EnrolmentActs.READ, day) instanceof AccessRuling.Allowed yes
                                ? Optional.of(yes.relation())
                                : Optional.empty());
    }

    private boolean pledged(PersonId person) {
        return pledges.stream()
                .allMatch(precondition -> precondition.missing(person).isEmpty());
    }

    private Set<PersonId> candidates(SchoolCareer where, LocalDate day) {
        Set<PersonId> people = new LinkedHashSet<>();
        staff.list(where.keeper()).stream()
                .filter(member -> member.period().contains(day))
                .map(StaffMember::person)
                .forEach(people::add);
        staff.listHolders(Set.of(StaffFunction.HEAD, StaffFunction.SUPPORT_COORDINATOR), day).stream()
                .filter(function -> function.school().equals(Optional.of(where.keeper())))
                .map(HeldFunction::person)
                .forEach(people::add);
        people.addAll(assignments.listRunning(where.pupil(), day));
        people.removeIf(
                person -> !accounts.findOpen(Acting.current().board(), person).equals(Optional.of(AccountKind.STAFF)));
        return people;
    }
}
