package nl.zorgvuldig.school.personnel.applicants;

import static nl.zorgvuldig.platform.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.PersonnelOfficeScope;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.Vault;
import nl.zorgvuldig.privacy.retention.RetentionTerm;
import nl.zorgvuldig.school.personnel.PersonnelActs;
import nl.zorgvuldig.school.personnel.departures.StaffRetentionTerms;
import org.springframework.stereotype.Component;

/// Register of applicants: name, vacancy, dates, and whether they consented to being kept for a
/// year. No letters. Every method takes a key of the personnel office.
@Component
public final class Applicants {
    private final ApplicantStore store;
    private final StaffRetentionTerms terms;
    private final Vault vault;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    Applicants(ApplicantStore store, StaffRetentionTerms terms, Vault vault, AuditLog log, Work work, Clock clock) {
        this.store = store;
        this.terms = terms;
        this.vault = vault;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// @param last the last day on which it is kept; empty while the procedure is open
    public record Line(Applicant applicant, ApplicantProcedure procedure, Optional<LocalDate> last) {}

    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    public List<Line> list(Granted<PersonnelOfficeScope> key) {
        key.use(PersonnelActs.KEEP_APPLICANTS);
        RetentionTerm term = terms.ofApplicants();
        LocalDate today = SchoolDay.today(clock);
        return work.read(PersonnelActs.KEEP_APPLICANTS, store::list).stream()
                .map(applicant -> new Line(
                        applicant,
                        ApplicantRules.procedure(applicant, today),
                        ApplicantRules.lastDay(applicant.ended(), applicant.consented(), term)))
                .toList();
    }

    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    public Outcome<Nothing> add(
            Granted<PersonnelOfficeScope> key, FormId form, String name, String vacancy, LocalDate applied) {
        PersonId by = key.person();
        Applicant applicant = new Applicant(
                new ApplicantId(form.makes(by, by)),
                name.strip(),
                vacancy.strip(),
                applied,
                Optional.empty(),
                Optional.empty());
        List<Objection> objections = ApplicantRules.added(applicant, SchoolDay.today(clock));
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        key.use(PersonnelActs.KEEP_APPLICANTS);
        vault.create(List.of(ApplicantStore.key(applicant.id())));
        return work.once(
                PersonnelActs.KEEP_APPLICANTS,
                () -> {
                    store.add(applicant, clock.instant());
                    log.append(done("recorded", applicant.id()));
                    return Outcome.done();
                },
                _ -> Outcome.repeated(
                        work.read(PersonnelActs.KEEP_APPLICANTS, () -> store.find(applicant.id())),
                        known -> known.name().equals(applicant.name())
                                && known.vacancy().equals(applicant.vacancy())
                                && known.applied().equals(applicant.applied()),
                        Nothing.NOTHING));
    }

    /// Sets the day the procedure ended (empty: still open) and the day of consent (empty: none).
    ///
    /// @return the objections; empty as well when no applicant has this id, who may have been
    ///     destroyed
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    public List<Objection> change(
            Granted<PersonnelOfficeScope> key,
            ApplicantId id,
            Optional<LocalDate> ended,
            Optional<LocalDate> consented) {
        Optional<Applicant> known = work.read(PersonnelActs.KEEP_APPLICANTS, () -> store.find(id));
        if (known.isEmpty()) {
            return List.of();
        }
        Applicant old = known.get();
        Applicant applicant = new Applicant(
                id,
                old.name(),
                old.vacancy(),
                old.applied(),
                ended,
                consented.map(day -> old.consented().orElse(day)));
        List<Objection> objections = ApplicantRules.changed(applicant, SchoolDay.today(clock));
        if (objections.isEmpty() && !applicant.equals(old)) {
            key.use(PersonnelActs.KEEP_APPLICANTS);
            work.change(PersonnelActs.KEEP_APPLICANTS, () -> {
                store.change(applicant);
                log.append(done("changed", id));
            });
        }
        return objections;
    }

    private AuditEvent done(String what, ApplicantId id) {
        return log.done(PersonnelActs.KEEP_APPLICANTS, STAFF_DATA_FOR_APPOINTMENT_AND_PAY, what)
                .about(id);
    }
}
