package nl.zorgvuldig.rights;

import static nl.zorgvuldig.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.holdings.SubjectKind.PUPIL;

import java.util.EnumSet;
import nl.zorgvuldig.holdings.DataKind;
import nl.zorgvuldig.holdings.DeclaredHoldings;
import nl.zorgvuldig.holdings.Holdings;
import nl.zorgvuldig.holdings.LegalBasis;
import nl.zorgvuldig.holdings.ProgramWork;
import nl.zorgvuldig.holdings.Removed;
import nl.zorgvuldig.holdings.Subject;
import nl.zorgvuldig.vault.Keeping;
import org.springframework.stereotype.Component;

/// Who asked what about whose data, and what was decided. About a pupil it is part of the dossier;
/// what somebody asked about themselves goes with their account. Whoever decided learns that they
/// did, not about whom.
@Component
final class RightHoldings extends DeclaredHoldings {
    private static final String PURPOSE = "rights.purpose.request";

    private final RightStore store;
    private final StillStore stills;
    private final RightExport export;

    RightHoldings(RightStore store, StillStore stills, RightExport export, ProgramWork program) {
        super(program);
        this.store = store;
        this.stills = stills;
        this.export = export;
    }

    @Override
    protected Holdings declare() {
        return Holdings.keptFor(PURPOSE, LegalBasis.LEGAL_DUTY, "PUPIL_DOSSIER", Keeping.DOSSIER)
                .table(RightStore.TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(PUPIL, DataKind.GUIDANCE, "sealed_words")
                .table(RightStore.STEPS)
                .columns(PUPIL, DataKind.GUIDANCE, "sealed_words")
                .table(StillStore.TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "item")
                .alsoFor(PURPOSE, LegalBasis.LEGAL_DUTY, "ACCOUNT", Keeping.ACCOUNT)
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
                .destroys(subject -> subject.kind() == PUPIL, EnumSet.of(Keeping.DOSSIER), this::delete)
                .destroys(subject -> subject.kind() != PUPIL, EnumSet.of(Keeping.ACCOUNT), this::delete);
    }

    private Removed delete(Subject subject) {
        return Removed.of(StillStore.TABLE, stills.delete(subject.id()))
                .with(Removed.of(RightStore.STEPS, store.deleteSteps(subject.id())))
                .with(Removed.of(RightStore.TABLE, store.delete(subject.id())));
    }
}
