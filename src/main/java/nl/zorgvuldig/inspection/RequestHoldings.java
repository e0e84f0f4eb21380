package nl.zorgvuldig.inspection;

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

/// Who asked to inspect a pupil's dossier, what became of it, and what was not shown. Part of the
/// dossier. Whoever asked, decided or supervised learns that they did, not about whom.
@Component
final class RequestHoldings extends DeclaredHoldings {
    private final RequestStore requests;
    private final WithholdingStore decisions;
    private final RequestExport export;
    private final SessionHeld sessions;
    private final CopyHeld copies;

    RequestHoldings(
            RequestStore requests,
            WithholdingStore decisions,
            RequestExport export,
            SessionHeld sessions,
            CopyHeld copies,
            ProgramWork program) {
        super(program);
        this.requests = requests;
        this.decisions = decisions;
        this.export = export;
        this.sessions = sessions;
        this.copies = copies;
    }

    @Override
    protected Holdings declare() {
        return Holdings.keptFor("inspection.purpose.request", LegalBasis.LEGAL_DUTY, "PUPIL_DOSSIER", Keeping.DOSSIER)
                .table(LaidStore.TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil", "item")
                .columns(PUPIL, DataKind.GUIDANCE, "treatment", "ground", "sealed_text")
                .table(SessionStore.TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "opened_on", "seen_at", "paused_at")
                .table(SessionStore.TURNED)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "person", "page", "opened_at")
                .table(MinutesStore.TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(PUPIL, DataKind.ACTIVITY, "made_at")
                .columns(PUPIL, DataKind.REFERENCE, "fingerprint")
                .columns(PUPIL, DataKind.GUIDANCE, "sealed_text")
                .table(MinutesStore.SIGNATURES)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "person", "recorded_by", "confirmed_at", "way")
                .columns(PUPIL, DataKind.REFERENCE, "fingerprint")
                .table(MinutesStore.REMARKS)
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
                .destroysOfPupil(Keeping.DOSSIER, this::remove)
                .filesFirst(subject -> copies.listFiles(new PupilId(subject.id())), copies::removeFile);
    }

    private Removed remove(PupilId pupil) {
        return sessions.remove(pupil)
                .with(copies.remove(pupil))
                .with(Removed.of(WithholdingStore.TABLE, decisions.delete(pupil)))
                .with(Removed.of(RequestStore.STEPS, requests.deleteSteps(pupil)))
                .with(Removed.of(RequestStore.TABLE, requests.delete(pupil)));
    }
}
