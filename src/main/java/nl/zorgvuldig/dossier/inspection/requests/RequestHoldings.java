package nl.zorgvuldig.dossier.inspection.requests;

import static nl.zorgvuldig.platform.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.platform.holdings.SubjectKind.PUPIL;

import nl.zorgvuldig.dossier.inspection.copies.CopyStore;
import nl.zorgvuldig.dossier.inspection.copies.HeldCopies;
import nl.zorgvuldig.dossier.inspection.minutes.InspectionMinutesStore;
import nl.zorgvuldig.dossier.inspection.sessions.HeldSessions;
import nl.zorgvuldig.dossier.inspection.sessions.InspectionSessionStore;
import nl.zorgvuldig.dossier.inspection.sessions.SessionPageStore;
import nl.zorgvuldig.dossier.inspection.withholding.WithholdingStore;
import nl.zorgvuldig.platform.holdings.DataKind;
import nl.zorgvuldig.platform.holdings.DeclaredHoldings;
import nl.zorgvuldig.platform.holdings.Holdings;
import nl.zorgvuldig.platform.holdings.LegalBasis;
import nl.zorgvuldig.platform.holdings.RemovedRows;
import nl.zorgvuldig.platform.holdings.SystemWork;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import org.springframework.stereotype.Component;

/// Requests to inspect a pupil's dossier: who asked, what became of them, and what was not shown.
/// Part of the dossier. Those who asked, decided or supervised learn that they did, not about whom.
@Component
final class RequestHoldings extends DeclaredHoldings {
    private final RequestStore requests;
    private final WithholdingStore decisions;
    private final RequestExport export;
    private final HeldSessions sessions;
    private final HeldCopies copies;

    RequestHoldings(
            RequestStore requests,
            WithholdingStore decisions,
            RequestExport export,
            HeldSessions sessions,
            HeldCopies copies,
            SystemWork program) {
        super(program);
        this.requests = requests;
        this.decisions = decisions;
        this.export = export;
        this.sessions = sessions;
        this.copies = copies;
    }

    @Override
    protected Holdings declare() {
        return Holdings.keptFor(
                        "inspection.purpose.request", LegalBasis.LEGAL_DUTY, "PUPIL_DOSSIER", RetentionPurpose.DOSSIER)
                .table(SessionPageStore.TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil", "item")
                .columns(PUPIL, DataKind.GUIDANCE, "treatment", "ground", "sealed_text")
                .table(InspectionSessionStore.TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "opened_on", "seen_at", "paused_at")
                .table(InspectionSessionStore.TURNED)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "person", "page", "opened_at")
                .table(InspectionMinutesStore.TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(PUPIL, DataKind.ACTIVITY, "made_at")
                .columns(PUPIL, DataKind.REFERENCE, "fingerprint")
                .columns(PUPIL, DataKind.GUIDANCE, "sealed_text")
                .table(InspectionMinutesStore.SIGNATURES)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "person", "recorded_by", "confirmed_at", "way")
                .columns(PUPIL, DataKind.REFERENCE, "fingerprint")
                .table(InspectionMinutesStore.REMARKS)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "written_by", "written_at")
                .columns(PUPIL, DataKind.GUIDANCE, "sealed_text")
                .table(RequestStore.STEPS)
                .columns(PUPIL, DataKind.GUIDANCE, "ground")
                .table(CopyStore.CONTENTS)
                .columns(PUPIL, DataKind.REFERENCE, "pupil", "item")
                .columns(PUPIL, DataKind.GUIDANCE, "treatment", "ground", "sealed_text")
                .table(CopyStore.FILES)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(PUPIL, DataKind.GUIDANCE, "blob")
                .columns(PUPIL, DataKind.REFERENCE, "fingerprint")
                .columns(PUPIL, DataKind.ACTIVITY, "made_at")
                .table(RequestStore.TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "asked_by", "asked_at")
                .columns(ACCOUNT_HOLDER, DataKind.RELATION, "standing")
                .columns(PUPIL, DataKind.GUIDANCE, "sealed_wish")
                .table(RequestStore.STEPS)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "what", "taken_by", "taken_at")
                .columns(ACCOUNT_HOLDER, DataKind.RELATION, "supervisor")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "starts_at")
                .columns(PUPIL, DataKind.GUIDANCE, "sealed_words")
                .table(WithholdingStore.TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil", "item")
                .columns(PUPIL, DataKind.GUIDANCE, "treatment", "ground")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "decided_by", "decided_at")
                .columns(PUPIL, DataKind.GUIDANCE, "sealed_reason", "sealed_text")
                .exportsPupil(pupil ->
                        export.ofPupil(pupil).with(sessions.ofPupil(pupil)).with(copies.ofPupil(pupil)))
                .exportsPerson(person -> export.doneBy(person).with(sessions.doneBy(person)))
                .destroysOfPupil(RetentionPurpose.DOSSIER, this::remove)
                .filesFirst(subject -> copies.listFiles(new PupilId(subject.id())), copies::removeFile);
    }

    private RemovedRows remove(PupilId pupil) {
        return sessions.remove(pupil)
                .with(copies.remove(pupil))
                .with(RemovedRows.of(WithholdingStore.TABLE, decisions.delete(pupil)))
                .with(RemovedRows.of(RequestStore.STEPS, requests.deleteSteps(pupil)))
                .with(RemovedRows.of(RequestStore.TABLE, requests.delete(pupil)));
    }
}
