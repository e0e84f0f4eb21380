package nl.zorgvuldig.publication;

import static nl.zorgvuldig.holdings.DataKind.ACTIVITY;
import static nl.zorgvuldig.holdings.DataKind.IMAGE;
import static nl.zorgvuldig.holdings.DataKind.REFERENCE;
import static nl.zorgvuldig.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.holdings.SubjectKind.PUPIL;
import static nl.zorgvuldig.holdings.SubjectKind.STAFF;

import java.util.ArrayList;
import java.util.List;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.holdings.DataKind;
import nl.zorgvuldig.holdings.Export;
import nl.zorgvuldig.holdings.Holding;
import nl.zorgvuldig.holdings.HoldsPersonalData;
import nl.zorgvuldig.holdings.LegalBasis;
import nl.zorgvuldig.holdings.Removed;
import nl.zorgvuldig.holdings.Subject;
import nl.zorgvuldig.holdings.SubjectKind;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.vault.Keeping;
import org.springframework.stereotype.Component;

/// Who placed a picture where, and who can be recognised in a copy that left. Who is in a picture
/// stands with it, in `media`; when that goes, nothing stands at its address.
@Component
final class PublicationHoldings implements HoldsPersonalData {
    private final PlacedStore store;
    private final CopyTraces traces;
    private final Boards boards;
    private final Work work;

    PublicationHoldings(PlacedStore store, CopyTraces traces, Boards boards, Work work) {
        this.store = store;
        this.traces = traces;
        this.boards = boards;
        this.work = work;
    }

    @Override
    public List<Holding> describe() {
        return List.of(
                holding(PlacedStore.TABLE, "placed_by", ACTIVITY, ACCOUNT_HOLDER),
                holding(PlacedStore.TABLE, "placed_at", ACTIVITY, ACCOUNT_HOLDER),
                holding(CopyStore.TABLE, "sealed_place", IMAGE, PUPIL),
                holding(CopyStore.TABLE, "made_by", ACTIVITY, ACCOUNT_HOLDER),
                holding(CopyStore.TABLE, "made_at", ACTIVITY, ACCOUNT_HOLDER),
                holding(CopyStore.TABLE, "done_by", ACTIVITY, ACCOUNT_HOLDER),
                holding(CopyStore.TABLE, "done_at", ACTIVITY, ACCOUNT_HOLDER),
                holding(CopyStore.SEEN, "pupil", REFERENCE, PUPIL),
                holding(CopyStore.SEEN_STAFF, "staff_member", REFERENCE, STAFF));
    }

    private static Holding holding(String table, String column, DataKind kind, SubjectKind subject) {
        return new Holding(
                table,
                column,
                kind,
                subject,
                "publication.purpose_of_keeping.placed",
                LegalBasis.CONSENT,
                "PROMO_MEDIA",
                Keeping.MEDIA);
    }

    @Override
    public Export export(Subject subject) {
        return boards.program(subject.board()).call(() -> work.read(Act.MAINTAIN, () -> exportNow(subject)));
    }

    private Export exportNow(Subject subject) {
        return new Export(
                switch (subject.kind()) {
                    case PUPIL -> traces.about(new PupilId(subject.id()));
                    case GUARDIAN, STAFF, EXPERT, SCHOOL_DOCTOR, APPLICANT, ACCOUNT_HOLDER ->
                        doneBy(new PersonId(subject.id()));
                });
    }

    private List<Export.Row> doneBy(PersonId person) {
        List<Export.Row> rows = new ArrayList<>(store.doneBy(person));
        rows.addAll(traces.doneBy(person));
        rows.addAll(traces.about(person));
        return rows;
    }

    /// That a pupil was in a copy is forgotten with the dossier; the task to take the copy down
    /// came
    /// when the consent ended, and stays. The database lets nothing go of a pupil who is at school.
    @Override
    public Removed destroy(Subject subject, Keeping keeping) {
        if (subject.kind() != PUPIL || keeping == Keeping.MEDICAL || keeping == Keeping.EMERGENCY) {
            return Removed.nothing();
        }
        PupilId pupil = new PupilId(subject.id());
        return boards.program(subject.board())
                .call(() -> Removed.of(CopyStore.SEEN, work.write(Act.DESTROY, () -> traces.forget(pupil))));
    }
}
