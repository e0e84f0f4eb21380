package nl.zorgvuldig.school.personnel;

import static nl.zorgvuldig.platform.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.Vault;
import nl.zorgvuldig.privacy.retention.RetentionTerm;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.Workplace;
import nl.zorgvuldig.school.personnel.departures.StaffRetentionRules;
import nl.zorgvuldig.school.personnel.departures.StaffRetentionTerms;
import nl.zorgvuldig.school.personnel.holds.StaffHoldStore;
import nl.zorgvuldig.school.personnel.items.PersonnelItemStore;
import nl.zorgvuldig.school.personnel.viewpoints.StaffViewpointStore;
import org.springframework.stereotype.Component;

/// Personnel dossiers: opening one, and recording its period of employment. Every method takes a
/// key from `access`.
@Component
public final class PersonnelDossiers {
    private final EmploymentStore employments;
    private final PersonnelItemStore pieces;
    private final StaffViewpointStore views;
    private final StaffHoldStore holds;
    private final StaffRetentionTerms terms;
    private final Staff roster;
    private final Accounts accounts;
    private final Vault vault;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    PersonnelDossiers(
            EmploymentStore employments,
            PersonnelItemStore pieces,
            StaffViewpointStore views,
            StaffHoldStore holds,
            StaffRetentionTerms terms,
            Staff roster,
            Accounts accounts,
            Vault vault,
            AuditLog log,
            Work work,
            Clock clock) {
        this.employments = employments;
        this.pieces = pieces;
        this.views = views;
        this.holds = holds;
        this.terms = terms;
        this.roster = roster;
        this.accounts = accounts;
        this.vault = vault;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    public PersonnelDossier read(Granted<PersonId> key) {
        return open(key, PersonnelActs.READ_PERSONNEL);
    }

    /// @param act for which the key was granted
    PersonnelDossier open(Granted<PersonId> key, Act act) {
        PersonId employee = key.use(act);
        PersonName name = accounts.nameOf(employee);
        vault.load(Arrays.stream(PersonnelDossierPart.values())
                .map(part -> part.key(employee))
                .toList());
        return work.read(act, () -> {
            Optional<Employment> employment = employments.find(employee);
            return new PersonnelDossier(
                    employee,
                    name,
                    employment,
                    pieces.list(employee),
                    views.list(employee),
                    holds.list(employee),
                    terms.current(),
                    terms.ends(employment.map(Employment::period)));
        });
    }

    /// Name of the employee; leaves the key unused.
    public PersonName name(Granted<PersonId> key) {
        return accounts.nameOf(key.target());
    }

    /// How long each part is kept after the last working day.
    public Map<PersonnelDossierPart, RetentionTerm> terms() {
        return terms.current();
    }

    /// Records the period of employment. Recording the same again changes nothing.
    ///
    /// @param last the last day; empty when no end is known
    /// @param loss whether the user confirmed that data whose term is over by a new last day is
    ///     destroyed, and that somebody who works here according to the roster can no longer sign
    ///     in
    /// @return the objections; when there are any, nothing was recorded
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    public List<Objection> employ(
            Granted<PersonId> key, LocalDate from, Optional<LocalDate> last, LossConfirmation loss) {
        LocalDate today = SchoolDay.today(clock);
        List<Objection> objections = EmploymentRules.objections(from, last, today);
        if (!objections.isEmpty()) {
            return objections;
        }
        Period days = new Period(from, last.orElse(Period.OPEN));
        Optional<Period> known = work.read(PersonnelActs.WRITE_PERSONNEL, () -> employments.find(key.target()))
                .map(Employment::period);
        List<Objection> losses = EmploymentRules.loss(
                StaffRetentionRules.goesAtOnce(known, days, terms.current(), today),
                EmploymentRules.leaves(key.target(), known, days, working(today), today),
                loss);
        if (!losses.isEmpty()) {
            return losses;
        }
        PersonId employee = key.use(PersonnelActs.WRITE_PERSONNEL);
        Employment wanted = new Employment(employee, days);
        vault.create(Arrays.stream(PersonnelDossierPart.values())
                .map(part -> part.key(employee))
                .toList());
        work.change(PersonnelActs.WRITE_PERSONNEL, () -> {
            if (!employments.find(employee).equals(Optional.of(wanted))) {
                employments.put(wanted, clock.instant());
                log.append(log.done(PersonnelActs.WRITE_PERSONNEL, key.clause(), "employment")
                        .about(employee));
            }
        });
        return List.of();
    }

    private Set<PersonId> working(LocalDate today) {
        return roster.listWorking(today).stream().map(Workplace::person).collect(Collectors.toSet());
    }
}
