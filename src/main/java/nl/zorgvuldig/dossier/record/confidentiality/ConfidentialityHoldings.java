package nl.zorgvuldig.dossier.record.confidentiality;

import static nl.zorgvuldig.dossier.record.confidentiality.ConfidentialityStore.TABLE;
import static nl.zorgvuldig.platform.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.platform.holdings.SubjectKind.PUPIL;

import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.platform.holdings.DataKind;
import nl.zorgvuldig.platform.holdings.DeclaredHoldings;
import nl.zorgvuldig.platform.holdings.Holdings;
import nl.zorgvuldig.platform.holdings.LegalBasis;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.RemovedRows;
import nl.zorgvuldig.platform.holdings.SystemWork;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import org.springframework.stereotype.Component;

/// Which entries and documents about a pupil are or were confidential, and why. Whoever decided
/// learns that they did, not about whom.
@Component
final class ConfidentialityHoldings extends DeclaredHoldings {
    private final ConfidentialityStore store;

    ConfidentialityHoldings(ConfidentialityStore store, SystemWork program) {
        super(program);
        this.store = store;
    }

    @Override
    protected Holdings declare() {
        return Holdings.keptFor(
                        "dossier.purpose.guidance",
                        LegalBasis.PUBLIC_TASK,
                        EntryKind.RETENTION_CLASS,
                        RetentionPurpose.DOSSIER)
                .table(TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil", "piece")
                .columns(PUPIL, DataKind.GUIDANCE, "level", "sealed_reason")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "decided_by", "decided_at")
                .exportsPupil(pupil -> PersonalDataExport.of(store.list(pupil), ConfidentialityHoldings::plain))
                .exportsPerson(store::decidedBy)
                .destroysOfPupil(RetentionPurpose.DOSSIER, pupil -> RemovedRows.of(TABLE, store.delete(pupil)));
    }

    private static PersonalDataExport.Row plain(ConfidentialityChange marking) {
        return PersonalDataExport.Row.of(TABLE)
                .with("piece", marking.piece().toString())
                .with("step", Integer.toString(marking.step()))
                .with("level", marking.level().code())
                .with("decided_by", marking.by().toString())
                .with("decided_at", marking.at().toString())
                .with("sealed_reason", marking.reason());
    }
}
