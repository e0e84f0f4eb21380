package nl.zorgvuldig.dossier.record.redaction;

import static nl.zorgvuldig.dossier.record.redaction.RedactionStore.TABLE;
import static nl.zorgvuldig.platform.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.platform.holdings.SubjectKind.PUPIL;

import java.util.UUID;
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

/// That items about a pupil were erased, and why. Whoever did it learns that they did, not about whom.
@Component
final class RedactionHoldings extends DeclaredHoldings {
    private final RedactionStore store;

    RedactionHoldings(RedactionStore store, SystemWork program) {
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
                .columns(PUPIL, DataKind.REFERENCE, "pupil", "piece", "request")
                .columns(PUPIL, DataKind.GUIDANCE, "happened_on", "versions", "ground")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "erased_by", "erased_at")
                .exportsPupil(pupil -> PersonalDataExport.of(store.list(pupil), RedactionHoldings::plain))
                .exportsPerson(store::doneBy)
                .destroysOfPupil(RetentionPurpose.DOSSIER, pupil -> RemovedRows.of(TABLE, store.delete(pupil)));
    }

    private static PersonalDataExport.Row plain(Redaction redaction) {
        return PersonalDataExport.Row.of(TABLE)
                .with("piece", redaction.piece().toString())
                .with("happened_on", redaction.happenedOn().toString())
                .with("versions", Integer.toString(redaction.versions()))
                .with("erased_by", redaction.by().toString())
                .with("erased_at", redaction.at().toString())
                .with("ground", redaction.ground().code())
                .with("request", redaction.request().map(UUID::toString));
    }
}
