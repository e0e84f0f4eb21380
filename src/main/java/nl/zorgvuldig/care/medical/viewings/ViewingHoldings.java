package nl.zorgvuldig.care.medical.viewings;

import static nl.zorgvuldig.platform.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.platform.holdings.SubjectKind.PUPIL;

import nl.zorgvuldig.care.medical.MedicalKind;
import nl.zorgvuldig.platform.holdings.DataKind;
import nl.zorgvuldig.platform.holdings.DeclaredHoldings;
import nl.zorgvuldig.platform.holdings.Holdings;
import nl.zorgvuldig.platform.holdings.LegalBasis;
import nl.zorgvuldig.platform.holdings.RemovedRows;
import nl.zorgvuldig.platform.holdings.SystemWork;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import org.springframework.stereotype.Component;

/// Requests to see a medical file and how they went. They are part of that file and are destroyed
/// with it. A copy for the pupil does not name the requester, nor quote the minutes: one parent
/// does not learn about the other. The requester and the doctor learn that they asked or showed,
/// not about whom.
@Component
final class ViewingHoldings extends DeclaredHoldings {
    private final ViewingStore viewings;
    private final WithheldEntryStore keptBack;
    private final LaidOutPageStore laid;
    private final ViewingMinutesStore minutes;
    private final ViewingExport export;

    ViewingHoldings(
            ViewingStore viewings,
            WithheldEntryStore keptBack,
            LaidOutPageStore laid,
            ViewingMinutesStore minutes,
            ViewingExport export,
            SystemWork program) {
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
                        RetentionPurpose.MEDICAL)
                .table(ViewingStore.TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "asked_by", "asked_at")
                .columns(ACCOUNT_HOLDER, DataKind.RELATION, "standing")
                .table(ViewingStore.STEPS)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "what", "taken_by", "taken_at", "starts_at")
                .columns(ACCOUNT_HOLDER, DataKind.RELATION, "doctor")
                .columns(PUPIL, DataKind.HEALTH, "answer")
                .table(WithheldEntryStore.TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil", "entry")
                .columns(PUPIL, DataKind.HEALTH, "ground")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "decided_by", "decided_at")
                .table(LaidOutPageStore.TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil", "entry")
                .table(LaidOutPageStore.TURNED)
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
                .destroysOfPupil(RetentionPurpose.MEDICAL, this::delete);
    }

    /// While a pupil's file may not be destroyed yet, the database returns no rows for it.
    private RemovedRows delete(PupilId pupil) {
        return RemovedRows.of(ViewingMinutesStore.SIGNATURES, minutes.deleteConfirmed(pupil))
                .with(RemovedRows.of(ViewingMinutesStore.TABLE, minutes.delete(pupil)))
                .with(RemovedRows.of(LaidOutPageStore.TURNED, laid.deleteTurned(pupil)))
                .with(RemovedRows.of(LaidOutPageStore.TABLE, laid.delete(pupil)))
                .with(RemovedRows.of(WithheldEntryStore.TABLE, keptBack.delete(pupil)))
                .with(RemovedRows.of(ViewingStore.STEPS, viewings.deleteSteps(pupil)))
                .with(RemovedRows.of(ViewingStore.TABLE, viewings.delete(pupil)));
    }
}
