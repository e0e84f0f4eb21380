package nl.zorgvuldig.school.personnel.departures;

import static nl.zorgvuldig.platform.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;
import static nl.zorgvuldig.platform.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.holdings.HoldingActs;
import nl.zorgvuldig.platform.holdings.ReplayableDestruction;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.Vault;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.personnel.EmploymentStore;
import nl.zorgvuldig.school.personnel.PersonnelDossierPart;
import nl.zorgvuldig.school.personnel.applicants.ApplicantId;
import nl.zorgvuldig.school.personnel.applicants.ApplicantStore;
import nl.zorgvuldig.school.personnel.holds.StaffHoldStore;
import org.springframework.stereotype.Component;

/// Replay of destructions after a restore from backup: destroys again the parts of personnel
/// dossiers, applicants and accounts destroyed since the backup, and closes the accounts of people
/// whose employment ended. Anyone recorded in the backup as working here had left by then: their
/// last day is set to the day before, so that the database allows the destruction and the rest of
/// the dossier still has a day to count from.
@Component
@Upholds({STAFF_DATA_FOR_APPOINTMENT_AND_PAY, DESTRUCTION_AFTER_TWO_YEARS})
final class PersonnelDestructionReplay implements ReplayableDestruction {
    private final EmploymentStore employments;
    private final ApplicantStore applicants;
    private final StaffHoldStore holds;
    private final PersonnelRemoval removing;
    private final StaffDepartures departures;
    private final Vault vault;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    PersonnelDestructionReplay(
            EmploymentStore employments,
            ApplicantStore applicants,
            StaffHoldStore holds,
            PersonnelRemoval removing,
            StaffDepartures departures,
            Vault vault,
            AuditLog log,
            Work work,
            Clock clock) {
        this.employments = employments;
        this.applicants = applicants;
        this.holds = holds;
        this.removing = removing;
        this.departures = departures;
        this.vault = vault;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    private sealed interface Gone {
        record OfStaff(PersonId employee, PersonnelDossierPart part, LocalDate before) implements Gone {}

        record OfApplicant(ApplicantId id, LocalDate before) implements Gone {}

        record Employment(PersonId employee, LocalDate before) implements Gone {}

        record Account(PersonId employee) implements Gone {}
    }

    @Override
    public int destroyAgain(List<AuditEvent> since) {
        Set<Gone> gone = new LinkedHashSet<>();
        since.forEach(event -> gone(event, gone));
        for (Gone each : gone) {
            switch (each) {
                case Gone.OfStaff staff -> destroy(staff);
                case Gone.OfApplicant applicant -> destroy(applicant);
                case Gone.Employment ended -> departures.leave(ended.employee(), ended.before());
                case Gone.Account account -> removing.account(account.employee());
            }
        }
        return (int)
                gone.stream().filter(each -> !(each instanceof Gone.Employment)).count();
    }

    /// Evaluates the audit events that are written before a key is destroyed. A person readmitted
    /// since keeps access.
    private static void gone(AuditEvent event, Set<Gone> gone) {
        if (event.act() != HoldingActs.RETAIN
                || event.outcome() != AuditOutcome.DONE
                || event.subject().isEmpty()) {
            return;
        }
        LocalDate day = SchoolDay.of(event.at());
        LocalDate before = day.minusDays(1);
        if (event.relation().equals(PersonnelRemoval.APPLICANT_GONE)) {
            gone.add(new Gone.OfApplicant(new ApplicantId(event.subject().get()), before));
        }
        if (event.relation().equals(StaffDepartures.ENDED)) {
            gone.add(new Gone.Employment(new PersonId(event.subject().get()), before));
        }
        if (event.relation().equals(Staff.RESUMED)) {
            PersonId back = new PersonId(event.subject().get());
            gone.removeIf(each ->
                    each instanceof Gone.Employment ended && ended.employee().equals(back));
        }
        if (event.relation().equals(PersonnelRemoval.ACCOUNT_GONE)) {
            gone.add(new Gone.Account(new PersonId(event.subject().get())));
        }
        Arrays.stream(PersonnelDossierPart.values())
                .filter(part -> event.relation().equals(PersonnelRemoval.gone(part)))
                .forEach(part -> gone.add(new Gone.OfStaff(
                        new PersonId(event.subject().get()), part, day.minusDays(Math.max(1, event.count())))));
    }

    private void destroy(Gone.OfStaff staff) {
        vault.destroy(staff.part().key(staff.employee()));
        work.change(Act.MAINTAIN, () -> {
            employments.endBy(staff.employee(), staff.before(), clock.instant());
            holds.endBy(staff.employee(), staff.part(), clock.instant());
        });
        int rows = removing.remove(staff.employee(), staff.part());
        log.append(removing.line("again-" + Codes.of(staff.part()), staff.employee())
                .counting(rows));
    }

    private void destroy(Gone.OfApplicant applicant) {
        vault.destroy(ApplicantStore.key(applicant.id()));
        work.change(Act.MAINTAIN, () -> applicants.endBy(applicant.id(), applicant.before()));
        int rows = removing.remove(applicant.id());
        log.append(removing.line("again-applicant", applicant.id()).counting(rows));
    }
}
