package nl.zorgvuldig.personnel;

import static nl.zorgvuldig.holdings.SubjectKind.APPLICANT;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.holdings.Export;
import nl.zorgvuldig.holdings.Holding;
import nl.zorgvuldig.holdings.HoldsPersonalData;
import nl.zorgvuldig.holdings.Removed;
import nl.zorgvuldig.holdings.Subject;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.vault.Keeping;
import org.springframework.stereotype.Component;

/// Who applied for work, for what and when.
@Component
final class ApplicantHoldings implements HoldsPersonalData {
    private final ApplicantStore store;
    private final Work work;
    private final Boards boards;

    ApplicantHoldings(ApplicantStore store, Work work, Boards boards) {
        this.store = store;
        this.work = work;
        this.boards = boards;
    }

    @Override
    public List<Holding> describe() {
        return PersonnelColumns.OF_APPLICANTS;
    }

    @Override
    public Export export(Subject subject) {
        ApplicantId id = new ApplicantId(subject.id());
        return subject.kind() == APPLICANT
                ? boards.program(subject.board())
                        .call(() -> work.read(Act.MAINTAIN, () -> store.find(id)))
                        .map(ApplicantHoldings::plain)
                        .orElseGet(Export::nothing)
                : Export.nothing();
    }

    private static Export plain(Applicant one) {
        return new Export(List.of(new Export.Row(ApplicantStore.TABLE, Map.of())
                .with("sealed_name", one.name())
                .with("sealed_vacancy", one.vacancy())
                .with("applied_on", one.applied().toString())
                .with("ended_on", one.ended().map(LocalDate::toString).orElse(""))
                .with("consented_on", one.consented().map(LocalDate::toString).orElse(""))));
    }

    @Override
    public Removed destroy(Subject subject, Keeping keeping) {
        ApplicantId id = new ApplicantId(subject.id());
        return subject.kind() == APPLICANT && keeping == Keeping.APPLICANT
                ? boards.program(subject.board())
                        .call(() -> work.write(Act.DESTROY, () -> Removed.of(ApplicantStore.TABLE, store.delete(id))))
                : Removed.nothing();
    }
}
