package nl.zorgvuldig.personnel;

import static java.time.temporal.ChronoUnit.DAYS;
import static nl.zorgvuldig.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.holdings.HoldingActs;
import nl.zorgvuldig.holdings.HoldsPersonalData;
import nl.zorgvuldig.holdings.Subject;
import nl.zorgvuldig.holdings.SubjectKind;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.Codes;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.retention.Removing;
import nl.zorgvuldig.vault.Keeping;
import nl.zorgvuldig.vault.Vault;
import org.springframework.stereotype.Component;

/// Destroys a part of a personnel dossier, an applicant or an account, through the contract every
/// module signed: first the line in the log, which says which part, then the key, then rows and
/// files.
@Component
final class StaffRemoving {
    static final String APPLICANT_GONE = "applicant-gone";
    static final String ACCOUNT_GONE = "account-gone";

    private final List<HoldsPersonalData> holders;
    private final Removing accounts;
    private final DepartureHoldings departures;
    private final Vault vault;
    private final AuditLog log;
    private final Clock clock;

    StaffRemoving(
            List<HoldsPersonalData> holders,
            Removing accounts,
            DepartureHoldings departures,
            Vault vault,
            AuditLog log,
            Clock clock) {
        this.holders = List.copyOf(holders);
        this.accounts = accounts;
        this.departures = departures;
        this.vault = vault;
        this.log = log;
        this.clock = clock;
    }

    /// What the log says of a part that goes; after a restore it is read back from there.
    static String gone(StaffClass part) {
        return "staff-" + Codes.of(part) + "-gone";
    }

    /// The line says how long ago the last day was, for who puts back an older copy in which that
    /// is not known.
    void endKey(PersonId employee, StaffClass part, Optional<Employment> days) {
        LocalDate today = SchoolDay.today(clock);
        long ago = days.map(one -> DAYS.between(one.period().until(), today)).orElse(0L);
        log.append(line(gone(part), employee).counting((int) ago));
        vault.destroy(part.key(employee));
    }

    void endKey(ApplicantId applicant) {
        log.append(line(APPLICANT_GONE, applicant));
        vault.destroy(ApplicantStore.key(applicant));
    }

    /// What goes with the account, and the account. After this nobody knows what they were called.
    /// That they left is the last to go: what is cut off before is begun anew.
    void account(PersonId employee) {
        log.append(line(ACCOUNT_GONE, employee));
        accounts.withAccount(employee);
        departures.destroyLast(employee);
    }

    /// @return how many rows went
    int remove(PersonId employee, StaffClass part) {
        return remove(Subject.of(Acting.current().board(), SubjectKind.STAFF, employee), part.keeping());
    }

    /// @return how many rows went
    int remove(ApplicantId applicant) {
        return remove(
                new Subject(Acting.current().board(), SubjectKind.APPLICANT, applicant.value()), Keeping.APPLICANT);
    }

    private int remove(Subject subject, Keeping keeping) {
        return holders.stream()
                .mapToInt(one -> one.destroy(subject, keeping).total())
                .sum();
    }

    AuditEvent line(String what, Id whose) {
        return log.done(HoldingActs.RETAIN, STAFF_DATA_FOR_APPOINTMENT_AND_PAY, what)
                .about(whose);
    }
}
