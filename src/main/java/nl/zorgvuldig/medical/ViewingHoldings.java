package nl.zorgvuldig.medical;

import static nl.zorgvuldig.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.holdings.SubjectKind.PUPIL;

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

/// Who asked to see a medical file, and how that went. Part of that file, and goes with it. A copy
/// for the pupil does not say who asked, nor what the minutes say: one parent does not learn of the
/// other. Whoever asked or showed learns that they did, not about whom.
@Component
final class ViewingHoldings implements HoldsPersonalData {
    private final ViewingStore viewings;
    private final KeptBackStore keptBack;
    private final LaidStore laid;
    private final ViewingMinutesStore minutes;
    private final ViewingExport export;
    private final Work work;
    private final Boards boards;

    ViewingHoldings(
            ViewingStore viewings,
            KeptBackStore keptBack,
            LaidStore laid,
            ViewingMinutesStore minutes,
            ViewingExport export,
            Work work,
            Boards boards) {
        this.viewings = viewings;
        this.keptBack = keptBack;
        this.laid = laid;
        this.minutes = minutes;
        this.export = export;
        this.work = work;
        this.boards = boards;
    }

    @Override
    public List<Holding> describe() {
        return List.of(
                holding(ViewingStore.TABLE, "pupil", DataKind.REFERENCE, PUPIL),
                holding(ViewingStore.TABLE, "asked_by", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding(ViewingStore.TABLE, "asked_at", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding(ViewingStore.TABLE, "standing", DataKind.RELATION, ACCOUNT_HOLDER),
                holding(ViewingStore.STEPS, "pupil", DataKind.REFERENCE, PUPIL),
                holding(ViewingStore.STEPS, "what", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding(ViewingStore.STEPS, "taken_by", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding(ViewingStore.STEPS, "taken_at", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding(ViewingStore.STEPS, "doctor", DataKind.RELATION, ACCOUNT_HOLDER),
                holding(ViewingStore.STEPS, "starts_at", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding(ViewingStore.STEPS, "answer", DataKind.HEALTH, PUPIL),
                holding(KeptBackStore.TABLE, "pupil", DataKind.REFERENCE, PUPIL),
                holding(KeptBackStore.TABLE, "entry", DataKind.REFERENCE, PUPIL),
                holding(KeptBackStore.TABLE, "ground", DataKind.HEALTH, PUPIL),
                holding(KeptBackStore.TABLE, "decided_by", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding(KeptBackStore.TABLE, "decided_at", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding(LaidStore.TABLE, "pupil", DataKind.REFERENCE, PUPIL),
                holding(LaidStore.TABLE, "entry", DataKind.REFERENCE, PUPIL),
                holding(LaidStore.TURNED, "pupil", DataKind.REFERENCE, PUPIL),
                holding(LaidStore.TURNED, "page", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding(LaidStore.TURNED, "opened_at", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding(ViewingMinutesStore.TABLE, "pupil", DataKind.REFERENCE, PUPIL),
                holding(ViewingMinutesStore.TABLE, "made_at", DataKind.ACTIVITY, PUPIL),
                holding(ViewingMinutesStore.TABLE, "fingerprint", DataKind.REFERENCE, PUPIL),
                holding(ViewingMinutesStore.TABLE, "sealed_text", DataKind.HEALTH, PUPIL),
                holding(ViewingMinutesStore.SIGNATURES, "pupil", DataKind.REFERENCE, PUPIL),
                confirmation("person"),
                confirmation("recorded_by"),
                confirmation("confirmed_at"),
                confirmation("way"),
                confirmation("fingerprint"));
    }

    private static Holding confirmation(String column) {
        return holding(ViewingMinutesStore.SIGNATURES, column, DataKind.ACTIVITY, ACCOUNT_HOLDER);
    }

    private static Holding holding(String table, String column, DataKind kind, SubjectKind subject) {
        return new Holding(
                table,
                column,
                kind,
                subject,
                "medical.purpose_of_keeping.viewing",
                LegalBasis.LEGAL_DUTY,
                MedicalKind.RETENTION_CLASS,
                Keeping.MEDICAL);
    }

    @Override
    public Export export(Subject subject) {
        return boards.program(subject.board()).call(() -> work.read(Act.MAINTAIN, () -> exportNow(subject)));
    }

    private Export exportNow(Subject subject) {
        return switch (subject.kind()) {
            case PUPIL -> export.ofPupil(new PupilId(subject.id()));
            case GUARDIAN, STAFF, EXPERT, SCHOOL_DOCTOR, APPLICANT, ACCOUNT_HOLDER ->
                export.doneBy(new PersonId(subject.id()));
        };
    }

    /// Of a pupil whose file may not go yet, the database gives no rows.
    @Override
    public Removed destroy(Subject subject, Keeping keeping) {
        if (subject.kind() != PUPIL || keeping != Keeping.MEDICAL) {
            return Removed.nothing();
        }
        PupilId pupil = new PupilId(subject.id());
        return boards.program(subject.board()).call(() -> work.write(Act.DESTROY, () -> destroyNow(pupil)));
    }

    private Removed destroyNow(PupilId pupil) {
        return Removed.of(ViewingMinutesStore.SIGNATURES, minutes.deleteConfirmed(pupil))
                .with(Removed.of(ViewingMinutesStore.TABLE, minutes.delete(pupil)))
                .with(Removed.of(LaidStore.TURNED, laid.deleteTurned(pupil)))
                .with(Removed.of(LaidStore.TABLE, laid.delete(pupil)))
                .with(Removed.of(KeptBackStore.TABLE, keptBack.delete(pupil)))
                .with(Removed.of(ViewingStore.STEPS, viewings.deleteSteps(pupil)))
                .with(Removed.of(ViewingStore.TABLE, viewings.delete(pupil)));
    }
}
