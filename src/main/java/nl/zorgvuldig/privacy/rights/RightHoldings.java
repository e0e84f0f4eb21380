package nl.zorgvuldig.privacy.rights;

import static nl.zorgvuldig.platform.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.platform.holdings.SubjectKind.PUPIL;

import java.util.EnumSet;
import nl.zorgvuldig.platform.holdings.DataKind;
import nl.zorgvuldig.platform.holdings.DataSubject;
import nl.zorgvuldig.platform.holdings.DeclaredHoldings;
import nl.zorgvuldig.platform.holdings.Holdings;
import nl.zorgvuldig.platform.holdings.LegalBasis;
import nl.zorgvuldig.platform.holdings.RemovedRows;
import nl.zorgvuldig.platform.holdings.SystemWork;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.privacy.rights.restriction.RightRestrictionStore;
import org.springframework.stereotype.Component;

/// Data kept about requests: who asked what about whose data, and the decision. About a pupil it
/// is part of the dossier; a request about oneself belongs to the account. Whoever decided learns
/// that they did, not about whom.
@Component
public final class RightHoldings extends DeclaredHoldings {
    private static final String PURPOSE = "rights.purpose.request";

    private final RightStore store;
    private final RightRestrictionStore stills;
    private final RightExport export;

    RightHoldings(RightStore store, RightRestrictionStore stills, RightExport export, SystemWork program) {
        super(program);
        this.store = store;
        this.stills = stills;
        this.export = export;
    }

    @Override
    protected Holdings declare() {
        return Holdings.keptFor(PURPOSE, LegalBasis.LEGAL_DUTY, "PUPIL_DOSSIER", RetentionPurpose.DOSSIER)
                .table(RightStore.TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(PUPIL, DataKind.GUIDANCE, "sealed_words")
                .table(RightStore.STEPS)
                .columns(PUPIL, DataKind.GUIDANCE, "sealed_words")
                .table(RightRestrictionStore.TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "item")
                .alsoFor(PURPOSE, LegalBasis.LEGAL_DUTY, "ACCOUNT", RetentionPurpose.ACCOUNT)
                .table(RightStore.TABLE)
                .columns(ACCOUNT_HOLDER, DataKind.REFERENCE, "person")
                .columns(ACCOUNT_HOLDER, DataKind.RELATION, "person_kind", "standing")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "kind", "asked_by", "asked_at", "sealed_own_words")
                .table(RightStore.STEPS)
                .columns(
                        ACCOUNT_HOLDER,
                        DataKind.ACTIVITY,
                        "what",
                        "how",
                        "outcome",
                        "ground",
                        "on_day",
                        "taken_by",
                        "taken_at",
                        "sealed_own_words")
                .exports(_ -> true, export::of)
                .destroys(subject -> subject.kind() == PUPIL, EnumSet.of(RetentionPurpose.DOSSIER), this::delete)
                .destroys(subject -> subject.kind() != PUPIL, EnumSet.of(RetentionPurpose.ACCOUNT), this::delete);
    }

    private RemovedRows delete(DataSubject subject) {
        return RemovedRows.of(RightRestrictionStore.TABLE, stills.delete(subject.id()))
                .with(RemovedRows.of(RightStore.STEPS, store.deleteSteps(subject.id())))
                .with(RemovedRows.of(RightStore.TABLE, store.delete(subject.id())));
    }
}
