package nl.zorgvuldig.dossier;

import static nl.zorgvuldig.dossier.ConfidentialityStore.TABLE;
import static nl.zorgvuldig.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.holdings.SubjectKind.PUPIL;

import nl.zorgvuldig.holdings.DataKind;
import nl.zorgvuldig.holdings.DeclaredHoldings;
import nl.zorgvuldig.holdings.Export;
import nl.zorgvuldig.holdings.Holdings;
import nl.zorgvuldig.holdings.LegalBasis;
import nl.zorgvuldig.holdings.ProgramWork;
import nl.zorgvuldig.holdings.Removed;
import nl.zorgvuldig.vault.Keeping;
import org.springframework.stereotype.Component;

/// Which entries and documents about a pupil are or were confidential, and why. Whoever decided
/// learns that they did, not about whom.
@Component
final class ConfidentialityHoldings extends DeclaredHoldings {
    private final ConfidentialityStore store;

    ConfidentialityHoldings(ConfidentialityStore store, ProgramWork program) {
        super(program);
        this.store = store;
    }

    @Override
    protected Holdings declare() {
        return Holdings.keptFor(
                        "dossier.purpose.guidance", LegalBasis.PUBLIC_TASK, EntryKind.RETENTION_CLASS, Keeping.DOSSIER)
                .table(TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil", "piece")
                .columns(PUPIL, DataKind.GUIDANCE, "level", "sealed_reason")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "decided_by", "decided_at")
                .exportsPupil(pupil -> Export.of(store.list(pupil), ConfidentialityHoldings::plain))
                .exportsPerson(store::decidedBy)
                .destroysOfPupil(Keeping.DOSSIER, pupil -> Removed.of(TABLE, store.delete(pupil)));
    }

    private static Export.Row plain(Marking marking) {
        return Export.Row.of(TABLE)
                .with("piece", marking.piece().toString())
                .with("step", Integer.toString(marking.step()))
                .with("level", marking.level().code())
                .with("decided_by", marking.by().toString())
                .with("decided_at", marking.at().toString())
                .with("sealed_reason", marking.reason());
    }
}
