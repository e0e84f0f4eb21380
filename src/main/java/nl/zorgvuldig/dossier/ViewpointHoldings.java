package nl.zorgvuldig.dossier;

import static nl.zorgvuldig.dossier.ViewpointStore.TABLE;
import static nl.zorgvuldig.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.holdings.SubjectKind.PUPIL;

import java.util.List;
import java.util.Map;
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
import nl.zorgvuldig.vault.KeyDestroyed;
import org.springframework.stereotype.Component;

/// What parents and pupils think of what stands in a dossier. Whoever gave or filed it learns that
/// they did, not what about whom.
@Component
final class ViewpointHoldings implements HoldsPersonalData {
    private final ViewpointStore store;
    private final Work work;
    private final Boards boards;

    ViewpointHoldings(ViewpointStore store, Work work, Boards boards) {
        this.store = store;
        this.work = work;
        this.boards = boards;
    }

    @Override
    public List<Holding> describe() {
        return List.of(
                holding("pupil", DataKind.REFERENCE, PUPIL),
                holding("piece", DataKind.REFERENCE, PUPIL),
                holding("given_by", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding("given_on", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding("recorded_by", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding("recorded_at", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding("sealed_text", DataKind.GUIDANCE, PUPIL),
                holding("confidential", DataKind.GUIDANCE, PUPIL));
    }

    private static Holding holding(String column, DataKind kind, SubjectKind subject) {
        return new Holding(
                TABLE,
                column,
                kind,
                subject,
                "dossier.purpose.view",
                LegalBasis.LEGAL_DUTY,
                EntryKind.RETENTION_CLASS,
                Keeping.DOSSIER);
    }

    @Override
    public Export export(Subject subject) {
        return boards.program(subject.board()).call(() -> work.read(Act.MAINTAIN, () -> exportNow(subject)));
    }

    private Export exportNow(Subject subject) {
        return switch (subject.kind()) {
            case PUPIL -> ofPupil(new PupilId(subject.id()));
            case GUARDIAN, STAFF, EXPERT, SCHOOL_DOCTOR, APPLICANT, ACCOUNT_HOLDER ->
                store.doneBy(new PersonId(subject.id()));
        };
    }

    private Export ofPupil(PupilId pupil) {
        try {
            return new Export(
                    store.list(pupil).stream().map(ViewpointHoldings::plain).toList());
        } catch (KeyDestroyed closedForEver) {
            return Export.nothing();
        }
    }

    private static Export.Row plain(Viewpoint view) {
        return new Export.Row(TABLE, Map.of())
                .with("piece", view.piece().toString())
                .with("version", Integer.toString(view.version()))
                .with("given_by", view.by().toString())
                .with("given_on", view.givenOn().toString())
                .with("recorded_by", view.recordedBy().toString())
                .with("recorded_at", view.recordedAt().toString())
                .with("sealed_text", view.text());
    }

    @Override
    public Removed destroy(Subject subject, Keeping keeping) {
        if (subject.kind() != PUPIL || keeping != Keeping.DOSSIER) {
            return Removed.nothing();
        }
        PupilId pupil = new PupilId(subject.id());
        return boards.program(subject.board())
                .call(() -> Removed.of(TABLE, work.write(Act.DESTROY, () -> store.delete(pupil))));
    }
}
