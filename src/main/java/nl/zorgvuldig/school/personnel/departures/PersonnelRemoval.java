package nl.zorgvuldig.school.personnel.departures;

import static java.time.temporal.ChronoUnit.DAYS;
import static nl.zorgvuldig.platform.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.holdings.DataSubject;
import nl.zorgvuldig.platform.holdings.HoldingActs;
import nl.zorgvuldig.platform.holdings.PersonalDataHolder;
import nl.zorgvuldig.platform.holdings.SubjectKind;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.Vault;
import nl.zorgvuldig.privacy.retention.PersonalDataRemoval;
import nl.zorgvuldig.school.personnel.Employment;
import nl.zorgvuldig.school.personnel.PersonnelDossierPart;
import nl.zorgvuldig.school.personnel.applicants.ApplicantId;
import nl.zorgvuldig.school.personnel.applicants.ApplicantStore;
import org.springframework.stereotype.Component;

/// Destroys a part of a personnel dossier, an applicant or an account, through the holdings of
/// every module: first the audit event, which says which part, then the key, then rows and files.
@Component
final class PersonnelRemoval {
    static final String APPLICANT_GONE = "applicant-gone";
    static final String ACCOUNT_GONE = "account-gone";

    private final List<PersonalDataHolder> holders;
    private final PersonalDataRemoval accounts;
    private final DepartureHoldings departures;
    private final Vault vault;
    private final AuditLog log;
    private final Clock clock;

    PersonnelRemoval(
            List<PersonalDataHolder> holders,
            PersonalDataRemoval accounts,
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

    /// Audit code of the destruction of a part; replayed after a restore.
    static String gone(PersonnelDossierPart part) {
        return "staff-" + Codes.of(part) + "-gone";
    }

    /// The audit event says how long ago the last day was, for a restore of an older copy in which
    /// that is not known.
    void endKey(PersonId employee, PersonnelDossierPart part, Optional<Employment> days) {
        LocalDate today = SchoolDay.today(clock);
        long ago = days.map(employment -> DAYS.between(employment.period().until(), today))
                .orElse(0L);
        log.append(line(gone(part), employee).counting((int) ago));
        vault.destroy(part.key(employee));
    }

    void endKey(ApplicantId applicant) {
        log.append(line(APPLICANT_GONE, applicant));
        vault.destroy(ApplicantStore.key(applicant));
    }

    /// Destroys the account and the data kept with it, after which the person's name is unknown.
    /// The departure row is deleted last: an interrupted removal is started again.
    void account(PersonId employee) {
        log.append(line(ACCOUNT_GONE, employee));
        accounts.withAccount(employee);
        departures.destroyLast(employee);
    }

    /// @return number of deleted rows
    int remove(PersonId employee, PersonnelDossierPart part) {
        return remove(DataSubject.of(Acting.current().board(), SubjectKind.STAFF, employee), part.keeping());
    }

    /// @return number of deleted rows
    int remove(ApplicantId applicant) {
        return remove(
                new DataSubject(Acting.current().board(), SubjectKind.APPLICANT, applicant.value()),
                RetentionPurpose.APPLICANT);
    }

    private int remove(DataSubject subject, RetentionPurpose keeping) {
        return holders.stream()
                .mapToInt(holder -> holder.destroy(subject, keeping).total())
                .sum();
    }

    AuditEvent line(String what, Id whose) {
        return log.done(HoldingActs.RETAIN, STAFF_DATA_FOR_APPOINTMENT_AND_PAY, what)
                .about(whose);
    }
}
