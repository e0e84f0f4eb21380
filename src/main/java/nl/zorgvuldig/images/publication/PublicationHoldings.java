package nl.zorgvuldig.images.publication;

import static nl.zorgvuldig.platform.holdings.DataKind.ACTIVITY;
import static nl.zorgvuldig.platform.holdings.DataKind.IMAGE;
import static nl.zorgvuldig.platform.holdings.DataKind.REFERENCE;
import static nl.zorgvuldig.platform.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.platform.holdings.SubjectKind.PUPIL;
import static nl.zorgvuldig.platform.holdings.SubjectKind.STAFF;

import java.util.EnumSet;
import nl.zorgvuldig.images.publication.hosting.PicturePlacementStore;
import nl.zorgvuldig.images.publication.takedown.PublishedCopyStore;
import nl.zorgvuldig.images.publication.takedown.PublishedCopyTraces;
import nl.zorgvuldig.platform.holdings.DeclaredHoldings;
import nl.zorgvuldig.platform.holdings.Holdings;
import nl.zorgvuldig.platform.holdings.LegalBasis;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.RemovedRows;
import nl.zorgvuldig.platform.holdings.SystemWork;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import org.springframework.stereotype.Component;

/// Placements of pictures, and the people recognisable in released copies. The people in a picture
/// are stored in `media`; when those rows are deleted, nothing is shown at its address.
///
/// That a pupil was in a copy is deleted with the dossier; the task to take the copy down arose
/// when the consent ended, and stays. The database allows no deletion for a pupil who is at school.
@Component
final class PublicationHoldings extends DeclaredHoldings {
    private final PicturePlacementStore store;
    private final PublishedCopyTraces traces;

    PublicationHoldings(PicturePlacementStore store, PublishedCopyTraces traces, SystemWork program) {
        super(program);
        this.store = store;
        this.traces = traces;
    }

    @Override
    protected Holdings declare() {
        return Holdings.keptFor(
                        "publication.purpose_of_keeping.placed",
                        LegalBasis.CONSENT,
                        "PROMO_MEDIA",
                        RetentionPurpose.MEDIA)
                .table(PicturePlacementStore.TABLE)
                .columns(ACCOUNT_HOLDER, ACTIVITY, "placed_by", "placed_at")
                .table(PublishedCopyStore.TABLE)
                .columns(PUPIL, IMAGE, "sealed_place")
                .columns(ACCOUNT_HOLDER, ACTIVITY, "made_by", "made_at", "done_by", "done_at")
                .table(PublishedCopyStore.SEEN)
                .columns(PUPIL, REFERENCE, "pupil")
                .table(PublishedCopyStore.SEEN_STAFF)
                .columns(STAFF, REFERENCE, "staff_member")
                .exportsPupil(pupil -> new PersonalDataExport(traces.about(pupil)))
                .exportsPerson(this::doneBy)
                .destroysOfPupil(
                        EnumSet.complementOf(EnumSet.of(
                                RetentionPurpose.MEDICAL,
                                RetentionPurpose.EMERGENCY,
                                RetentionPurpose.EMERGENCY_CALLS)),
                        pupil -> RemovedRows.of(PublishedCopyStore.SEEN, traces.forget(pupil)));
    }

    private PersonalDataExport doneBy(PersonId person) {
        return new PersonalDataExport(store.doneBy(person))
                .with(new PersonalDataExport(traces.doneBy(person)))
                .with(new PersonalDataExport(traces.about(person)));
    }
}
