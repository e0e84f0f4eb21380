package nl.zorgvuldig.publication;

import static nl.zorgvuldig.holdings.DataKind.ACTIVITY;
import static nl.zorgvuldig.holdings.DataKind.IMAGE;
import static nl.zorgvuldig.holdings.DataKind.REFERENCE;
import static nl.zorgvuldig.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.holdings.SubjectKind.PUPIL;
import static nl.zorgvuldig.holdings.SubjectKind.STAFF;

import java.util.EnumSet;
import nl.zorgvuldig.holdings.DeclaredHoldings;
import nl.zorgvuldig.holdings.Export;
import nl.zorgvuldig.holdings.Holdings;
import nl.zorgvuldig.holdings.LegalBasis;
import nl.zorgvuldig.holdings.ProgramWork;
import nl.zorgvuldig.holdings.Removed;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.vault.Keeping;
import org.springframework.stereotype.Component;

/// Who placed a picture where, and who can be recognised in a copy that left. Who is in a picture
/// stands with it, in `media`; when that goes, nothing stands at its address.
///
/// That a pupil was in a copy is forgotten with the dossier; the task to take the copy down came
/// when the consent ended, and stays. The database lets nothing go of a pupil who is at school.
@Component
final class PublicationHoldings extends DeclaredHoldings {
    private final PlacedStore store;
    private final CopyTraces traces;

    PublicationHoldings(PlacedStore store, CopyTraces traces, ProgramWork program) {
        super(program);
        this.store = store;
        this.traces = traces;
    }

    @Override
    protected Holdings declare() {
        return Holdings.keptFor(
                        "publication.purpose_of_keeping.placed", LegalBasis.CONSENT, "PROMO_MEDIA", Keeping.MEDIA)
                .table(PlacedStore.TABLE)
                .columns(ACCOUNT_HOLDER, ACTIVITY, "placed_by", "placed_at")
                .table(CopyStore.TABLE)
                .columns(PUPIL, IMAGE, "sealed_place")
                .columns(ACCOUNT_HOLDER, ACTIVITY, "made_by", "made_at", "done_by", "done_at")
                .table(CopyStore.SEEN)
                .columns(PUPIL, REFERENCE, "pupil")
                .table(CopyStore.SEEN_STAFF)
                .columns(STAFF, REFERENCE, "staff_member")
                .exportsPupil(pupil -> new Export(traces.about(pupil)))
                .exportsPerson(this::doneBy)
                .destroysOfPupil(
                        EnumSet.complementOf(EnumSet.of(Keeping.MEDICAL, Keeping.EMERGENCY)),
                        pupil -> Removed.of(CopyStore.SEEN, traces.forget(pupil)));
    }

    private Export doneBy(PersonId person) {
        return new Export(store.doneBy(person))
                .with(new Export(traces.doneBy(person)))
                .with(new Export(traces.about(person)));
    }
}
