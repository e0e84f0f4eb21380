package nl.zorgvuldig.medical;

import static nl.zorgvuldig.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.holdings.SubjectKind.PUPIL;

import nl.zorgvuldig.holdings.DataKind;
import nl.zorgvuldig.holdings.DeclaredHoldings;
import nl.zorgvuldig.holdings.Holdings;
import nl.zorgvuldig.holdings.LegalBasis;
import nl.zorgvuldig.holdings.ProgramWork;
import nl.zorgvuldig.holdings.Removed;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.vault.Keeping;
import org.springframework.stereotype.Component;

/// Who asked to see a medical file, and how that went. Part of that file, and goes with it. A copy
/// for the pupil does not say who asked, nor what the minutes say: one parent does not learn of the
/// other. Whoever asked or showed learns that they did, not about whom.
@Component
final class ViewingHoldings extends DeclaredHoldings {
    private final ViewingStore viewings;
    private final KeptBackStore keptBack;
    private final LaidStore laid;
    private final ViewingMinutesStore minutes;
    private final ViewingExport export;

    ViewingHoldings(
            ViewingStore viewings,
            KeptBackStore keptBack,
            LaidStore laid,
            ViewingMinutesStore minutes,
            ViewingExport export,
            ProgramWork program) {
        super(program);
        this.viewings = viewings;
        this.keptBack = keptBack;
        this.laid = laid;
        this.minutes = minutes;
        this.export = export;
    }

    @Override
    protected Holdings declare() {
        return Holdings.keptFor(
                        "medical.purpose_of_keeping.viewing",
                        LegalBasis.LEGAL_DUTY,
                        MedicalKind.RETENTION_CLASS,
                        Keeping.MEDICAL)
                .table(ViewingStore.TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "asked_by", "asked_at")
                .columns(ACCOUNT_HOLDER, DataKind.RELATION, "standing")
                .table(ViewingStore.STEPS)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "what", "taken_by", "taken_at", "starts_at")
                .columns(ACCOUNT_HOLDER, DataKind.RELATION, "doctor")
                .columns(PUPIL, DataKind.HEALTH, "answer")
                .table(KeptBackStore.TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil", "entry")
                .columns(PUPIL, DataKind.HEALTH, "ground")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "decided_by", "decided_at")
                .table(LaidStore.TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil", "entry")
                .table(LaidStore.TURNED)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "page", "opened_at")
                .table(ViewingMinutesStore.TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil", "fingerprint")
                .columns(PUPIL, DataKind.ACTIVITY, "made_at")
                .columns(PUPIL, DataKind.HEALTH, "sealed_text")
                .table(ViewingMinutesStore.SIGNATURES)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(
                        ACCOUNT_HOLDER,
                        DataKind.ACTIVITY,
                        "person",
                        "recorded_by",
                        "confirmed_at",
                        "way",
                        "fingerprint")
                .exportsPupil(export::ofPupil)
                .exportsPerson(export::doneBy)
                .destroysOfPupil(Keeping.MEDICAL, this::delete);
    }

    /// Of a pupil whose file may not go yet, the database gives no rows.
    private Removed delete(PupilId pupil) {
        return Removed.of(ViewingMinutesStore.SIGNATURES, minutes.deleteConfirmed(pupil))
                .with(Removed.of(ViewingMinutesStore.TABLE, minutes.delete(pupil)))
                .with(Removed.of(LaidStore.TURNED, laid.deleteTurned(pupil)))
                .with(Removed.of(LaidStore.TABLE, laid.delete(pupil)))
                .with(Removed.of(KeptBackStore.TABLE, keptBack.delete(pupil)))
                .with(Removed.of(ViewingStore.STEPS, viewings.deleteSteps(pupil)))
                .with(Removed.of(ViewingStore.TABLE, viewings.delete(pupil)));
    }
}
