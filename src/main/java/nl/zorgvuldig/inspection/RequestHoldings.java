package nl.zorgvuldig.inspection;

import static nl.zorgvuldig.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.holdings.SubjectKind.PUPIL;

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
import nl.zorgvuldig.vault.KeyDestroyed;
import org.springframework.stereotype.Component;

/// Who asked to inspect a pupil's dossier, what became of it, and what was not shown. Part of the
/// dossier. Whoever asked, decided or supervised learns that they did, not about whom.
@Component
final class RequestHoldings implements HoldsPersonalData {
    private final RequestStore requests;
    private final WithholdingStore decisions;
    private final RequestExport export;
    private final SessionHeld sessions;
    private final CopyHeld copies;
    private final Work work;
    private final Boards boards;

    RequestHoldings(
            RequestStore requests,
            WithholdingStore decisions,
            RequestExport export,
            SessionHeld sessions,
            CopyHeld copies,
            Work work,
            Boards boards) {
        this.requests = requests;
        this.decisions = decisions;
        this.export = export;
        this.sessions = sessions;
        this.copies = copies;
        this.work = work;
        this.boards = boards;
    }

    @Override
    public List<Holding> describe() {
        List<Holding> all = new ArrayList<>(SessionHeld.describe());
        all.addAll(CopyHeld.describe());
        all.addAll(requests());
        return all;
    }

    private static List<Holding> requests() {
        return List.of(
                holding(RequestStore.TABLE, "pupil", DataKind.REFERENCE, PUPIL),
                holding(RequestStore.TABLE, "asked_by", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding(RequestStore.TABLE, "asked_at", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding(RequestStore.TABLE, "standing", DataKind.RELATION, ACCOUNT_HOLDER),
                holding(RequestStore.TABLE, "sealed_wish", DataKind.GUIDANCE, PUPIL),
                holding(RequestStore.STEPS, "pupil", DataKind.REFERENCE, PUPIL),
                holding(RequestStore.STEPS, "what", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding(RequestStore.STEPS, "taken_by", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding(RequestStore.STEPS, "taken_at", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding(RequestStore.STEPS, "supervisor", DataKind.RELATION, ACCOUNT_HOLDER),
                holding(RequestStore.STEPS, "starts_at", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding(RequestStore.STEPS, "sealed_words", DataKind.GUIDANCE, PUPIL),
                holding(WithholdingStore.TABLE, "pupil", DataKind.REFERENCE, PUPIL),
                holding(WithholdingStore.TABLE, "item", DataKind.REFERENCE, PUPIL),
                holding(WithholdingStore.TABLE, "treatment", DataKind.GUIDANCE, PUPIL),
                holding(WithholdingStore.TABLE, "ground", DataKind.GUIDANCE, PUPIL),
                holding(WithholdingStore.TABLE, "decided_by", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding(WithholdingStore.TABLE, "decided_at", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding(WithholdingStore.TABLE, "sealed_reason", DataKind.GUIDANCE, PUPIL),
                holding(WithholdingStore.TABLE, "sealed_text", DataKind.GUIDANCE, PUPIL));
    }

    static Holding holding(String table, String column, DataKind kind, SubjectKind subject) {
        return new Holding(
                table,
                column,
                kind,
                subject,
                "inspection.purpose.request",
                LegalBasis.LEGAL_DUTY,
                "PUPIL_DOSSIER",
                Keeping.DOSSIER);
    }

    @Override
    public Export export(Subject subject) {
        return boards.program(subject.board()).call(() -> work.read(Act.MAINTAIN, () -> exportNow(subject)));
    }

    private Export exportNow(Subject subject) {
        try {
            return switch (subject.kind()) {
                case PUPIL ->
                    export.ofPupil(new PupilId(subject.id()))
                            .with(sessions.ofPupil(new PupilId(subject.id())))
                            .with(copies.ofPupil(new PupilId(subject.id())));
                case GUARDIAN, STAFF, EXPERT, SCHOOL_DOCTOR, APPLICANT, ACCOUNT_HOLDER ->
                    export.doneBy(new PersonId(subject.id())).with(sessions.doneBy(new PersonId(subject.id())));
            };
        } catch (KeyDestroyed closedForEver) {
            return Export.nothing();
        }
    }

    @Override
    public Removed destroy(Subject subject, Keeping keeping) {
        if (subject.kind() != PUPIL || keeping != Keeping.DOSSIER) {
            return Removed.nothing();
        }
        PupilId pupil = new PupilId(subject.id());
        return boards.program(subject.board()).call(() -> {
            copies.removeFiles(work.read(Act.DESTROY, () -> copies.listFiles(pupil)));
            return work.write(
                    Act.DESTROY,
                    () -> sessions.remove(pupil)
                            .with(copies.remove(pupil))
                            .with(Removed.of(WithholdingStore.TABLE, decisions.delete(pupil)))
                            .with(Removed.of(RequestStore.STEPS, requests.deleteSteps(pupil)))
                            .with(Removed.of(RequestStore.TABLE, requests.delete(pupil))));
        });
    }
}
