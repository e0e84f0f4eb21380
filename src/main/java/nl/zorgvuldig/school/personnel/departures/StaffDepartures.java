package nl.zorgvuldig.school.personnel.departures;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.access.control.assignments.GuideAssignments;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.retention.RetentionTerm;
import nl.zorgvuldig.school.enrolment.guardians.Guardians;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.personnel.Employment;
import nl.zorgvuldig.school.personnel.EmploymentStore;
import nl.zorgvuldig.school.personnel.PersonnelDossierPart;
import org.springframework.stereotype.Component;

/// Carries out the end of an employment: everything the person held, guided and was granted ends on
/// the last day, and the account is closed, so that a signed-in person is signed out by the next
/// request. The name stays known for what they wrote. Atomic, and done once: a person who comes
/// back is let in by the roster, and nobody has to undo anything here.
@Component
@Upholds({STAFF_DATA_FOR_APPOINTMENT_AND_PAY, CONFIDENTIALITY})
final class StaffDepartures {
    /// Audit code of the end of an employment; replayed after a restore.
    static final String ENDED = "employment-ended";

    private final DepartureStore store;
    private final EmploymentStore employments;
    private final StaffRetentionTerms terms;
    private final Staff roster;
    private final Accounts accounts;
    private final GuideAssignments assignments;
    private final Guardians guardians;
    private final PersonnelRemoval removing;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    StaffDepartures(
            DepartureStore store,
            EmploymentStore employments,
            StaffRetentionTerms terms,
            Staff roster,
            Accounts accounts,
            GuideAssignments assignments,
            Guardians guardians,
            PersonnelRemoval removing,
            AuditLog log,
            Work work,
            Clock clock) {
        this.store = store;
        this.employments = employments;
        this.terms = terms;
        this.roster = roster;
        this.accounts = accounts;
        this.assignments = assignments;
        this.guardians = guardians;
        this.removing = removing;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Carries out all ended employments of the acting board.
    void carryOut() {
        ended().forEach(this::leave);
    }

    private Map<PersonId, LocalDate> ended() {
        LocalDate today = SchoolDay.today(clock);
        Map<PersonId, LocalDate> lastDays = work.readApart(Act.MAINTAIN, roster::listLastDays);
        Map<PersonId, Employment> days = new HashMap<>();
        work.readApart(Act.MAINTAIN, employments::list).forEach(each -> days.put(each.employee(), each));
        Map<PersonId, LocalDate> before = work.readApart(Act.MAINTAIN, store::list);
        Map<PersonnelDossierPart, RetentionTerm> lasting = terms.current();
        Map<PersonId, LocalDate> ended = new HashMap<>();
        for (PersonId person : accounts.listAll(AccountKind.STAFF)) {
            Optional<Employment> employment = Optional.ofNullable(days.get(person));
            DepartureRules.ended(
                            new DepartureRules.Facts(
                                    Optional.ofNullable(lastDays.get(person)),
                                    employment.map(Employment::period),
                                    Optional.ofNullable(before.get(person)),
                                    employment
                                            .map(is -> StaffRetentionRules.over(is.period(), lasting, today))
                                            .orElseGet(Set::of)),
                            today)
                    .ifPresent(last -> ended.put(person, last));
        }
        return ended;
    }

    /// @param last the last day of the employment, before today
    void leave(PersonId person, LocalDate last) {
        work.change(Act.MAINTAIN, () -> {
            roster.leave(person, last, SchoolDay.today(clock));
            int given = assignments.endAll(person);
            close(person);
            store.put(person, last, clock.instant());
            log.append(removing.line(ENDED, person).counting(given));
        });
    }

    /// Closes the account. A person who is also a parent here stays one, without an e-mail address:
    /// the work address is the school's, and nobody could object to another address from a file.
    /// The school gives them a letter with a code, as to any parent without an address. Earlier
    /// sessions and links end.
    private void close(PersonId person) {
        Optional<NewAccount> account =
                Optional.ofNullable(accounts.findAllOpen(Set.of(person)).get(person));
        accounts.close(person);
        if (account.isPresent() && !guardians.listChildren(person).isEmpty()) {
            accounts.open(new NewAccount(
                    person,
                    AccountKind.GUARDIAN,
                    account.get().name(),
                    Optional.empty(),
                    account.get().demoHandle()));
        }
    }

    /// The people whose data kept with the account may be retained no longer: years after their
    /// last day, not while anything of the dossier is left, and not while they are a parent of a
    /// child here.
    Set<PersonId> over() {
        LocalDate today = SchoolDay.today(clock);
        Map<PersonnelDossierPart, RetentionTerm> lasting = terms.current();
        Set<PersonId> over = new HashSet<>();
        work.readApart(Act.MAINTAIN, store::list).forEach((person, last) -> {
            if (today.isAfter(DepartureRules.lastDayOfAccount(last, lasting))) {
                over.add(person);
            }
        });
        over.removeAll(accounts.listOpen(AccountKind.STAFF).keySet());
        Set<PersonId> parents = new HashSet<>(accounts.listAll(AccountKind.GUARDIAN));
        parents.retainAll(guardians.listEverybody());
        over.removeAll(parents);
        work.readApart(Act.MAINTAIN, employments::list).forEach(employment -> over.remove(employment.employee()));
        return over;
    }
}
