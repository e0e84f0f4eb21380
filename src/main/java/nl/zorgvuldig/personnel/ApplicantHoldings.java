package nl.zorgvuldig.personnel;

import static nl.zorgvuldig.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.holdings.SubjectKind.APPLICANT;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import nl.zorgvuldig.holdings.DataKind;
import nl.zorgvuldig.holdings.DeclaredHoldings;
import nl.zorgvuldig.holdings.Export;
import nl.zorgvuldig.holdings.Holdings;
import nl.zorgvuldig.holdings.LegalBasis;
import nl.zorgvuldig.holdings.ProgramWork;
import nl.zorgvuldig.holdings.Removed;
import nl.zorgvuldig.holdings.Subject;
import nl.zorgvuldig.vault.Keeping;
import org.springframework.stereotype.Component;

/// Who applied for work, for what and when.
@Component
final class ApplicantHoldings extends DeclaredHoldings {
    private final ApplicantStore store;

    ApplicantHoldings(ApplicantStore store, ProgramWork program) {
        super(program);
        this.store = store;
    }

    @Override
    protected Holdings declare() {
        return Holdings.keptFor(
                        "personnel.purpose_of_keeping.applicants", LegalBasis.CONTRACT, "APPLICANT", Keeping.APPLICANT)
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
                                .orElseGet(Export::nothing))
                .destroys(
                        ApplicantHoldings::applied,
                        EnumSet.of(Keeping.APPLICANT),
                        subject -> Removed.of(ApplicantStore.TABLE, store.delete(new ApplicantId(subject.id()))));
    }

    private static boolean applied(Subject subject) {
        return subject.kind() == APPLICANT;
    }

    private static Export plain(Applicant applicant) {
        return new Export(List.of(Export.Row.of(ApplicantStore.TABLE)
                .with("sealed_name", applicant.name())
                .with("sealed_vacancy", applicant.vacancy())
                .with("applied_on", applicant.applied().toString())
                .with("ended_on", applicant.ended().map(LocalDate::toString).orElse(""))
                .with(
                        "consented_on",
                        applicant.consented().map(LocalDate::toString).orElse(""))));
    }
}
