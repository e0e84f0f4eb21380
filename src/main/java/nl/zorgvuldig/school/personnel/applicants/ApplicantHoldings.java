package nl.zorgvuldig.school.personnel.applicants;

import static nl.zorgvuldig.platform.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.platform.holdings.SubjectKind.APPLICANT;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import nl.zorgvuldig.platform.holdings.DataKind;
import nl.zorgvuldig.platform.holdings.DataSubject;
import nl.zorgvuldig.platform.holdings.DeclaredHoldings;
import nl.zorgvuldig.platform.holdings.Holdings;
import nl.zorgvuldig.platform.holdings.LegalBasis;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.RemovedRows;
import nl.zorgvuldig.platform.holdings.SystemWork;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import org.springframework.stereotype.Component;

/// Job applicants, with vacancy and dates.
@Component
final class ApplicantHoldings extends DeclaredHoldings {
    private final ApplicantStore store;

    ApplicantHoldings(ApplicantStore store, SystemWork program) {
        super(program);
        this.store = store;
    }

    @Override
    protected Holdings declare() {
        return Holdings.keptFor(
                        "personnel.purpose_of_keeping.applicants",
                        LegalBasis.CONTRACT,
                        "APPLICANT",
                        RetentionPurpose.APPLICANT)
                .table(ApplicantStore.TABLE)
                .columns(APPLICANT, DataKind.REFERENCE, "id")
                .columns(APPLICANT, DataKind.EMPLOYMENT, "applied_on", "ended_on", "sealed_vacancy")
                .columns(APPLICANT, DataKind.CONSENT, "consented_on")
                .columns(APPLICANT, DataKind.NAME, "sealed_name")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "recorded_by", "recorded_at")
                .exports(
                        ApplicantHoldings::applied,
                        subject -> store.find(new ApplicantId(subject.id()))
                                .map(ApplicantHoldings::plain)
                                .orElseGet(PersonalDataExport::nothing))
                .destroys(
                        ApplicantHoldings::applied,
                        EnumSet.of(RetentionPurpose.APPLICANT),
                        subject -> RemovedRows.of(ApplicantStore.TABLE, store.delete(new ApplicantId(subject.id()))));
    }

    private static boolean applied(DataSubject subject) {
        return subject.kind() == APPLICANT;
    }

    private static PersonalDataExport plain(Applicant applicant) {
        return new PersonalDataExport(List.of(PersonalDataExport.Row.of(ApplicantStore.TABLE)
                .with("sealed_name", applicant.name())
                .with("sealed_vacancy", applicant.vacancy())
                .with("applied_on", applicant.applied().toString())
                .with("ended_on", applicant.ended().map(LocalDate::toString).orElse(""))
                .with(
                        "consented_on",
                        applicant.consented().map(LocalDate::toString).orElse(""))));
    }
}
