package nl.zorgvuldig.dossier.record;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.dossier.record.agreements.Agreement;
import nl.zorgvuldig.dossier.record.agreements.AgreementStore;
import nl.zorgvuldig.dossier.record.documents.DocumentFiles;
import nl.zorgvuldig.dossier.record.documents.DocumentOpeningProofs;
import nl.zorgvuldig.dossier.record.documents.DocumentStore;
import nl.zorgvuldig.dossier.record.entries.DossierStore;
import nl.zorgvuldig.dossier.record.viewpoints.Viewpoint;
import nl.zorgvuldig.dossier.record.viewpoints.ViewpointStore;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.files.FileFormat;
import nl.zorgvuldig.platform.kernel.ids.DocumentId;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Access to a dossier for a person who inspects it under supervision. Row security gives them the
/// content of the page that is open, and nothing else; once the session closes, nothing at all.
@Component
public final class DossierInspectionAccess {
    private final DossierStore store;
    private final DocumentStore documents;
    private final ViewpointStore viewpoints;
    private final AgreementStore agreements;
    private final DocumentFiles files;
    private final DocumentOpeningProofs openings;
    private final Work work;

    DossierInspectionAccess(
            DossierStore store,
            DocumentStore documents,
            ViewpointStore viewpoints,
            AgreementStore agreements,
            DocumentFiles files,
            DocumentOpeningProofs openings,
            Work work) {
        this.store = store;
        this.documents = documents;
        this.viewpoints = viewpoints;
        this.agreements = agreements;
        this.files = files;
        this.openings = openings;
        this.work = work;
    }

    /// Uses the key, for one page.
    ///
    /// @param page identifies the page and the moment at which it was turned to
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    public InspectionPageOpening look(Granted<PupilId> key, Id page) {
        PupilId pupil = key.use(DossierActs.INSPECT);
        return new InspectionPageOpening(pupil, openings.proof(key.person(), pupil, page));
    }

    /// The same page once more; empty for anything but a recent proof issued here.
    public Optional<InspectionPageOpening> again(PersonId reader, PupilId pupil, Id page, String proof) {
        return openings.proves(reader, pupil, page, proof)
                ? Optional.of(new InspectionPageOpening(pupil, proof))
                : Optional.empty();
    }

    /// Those of these entries that are open now.
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    public List<Entry> entries(InspectionPageOpening sight, Collection<EntryId> wanted) {
        return work.read(DossierActs.INSPECT, () -> store.list(sight.pupil())).stream()
                .filter(entry -> wanted.contains(entry.id()))
                .toList();
    }

    /// Empty when it is not open now.
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    public Optional<Document> document(InspectionPageOpening sight, DocumentId id) {
        return work.read(DossierActs.INSPECT, () -> documents.find(sight.pupil(), id))
                .filter(Document::stands);
    }

    /// Views of parents and pupils on what is open now, oldest first.
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    public List<Viewpoint> viewpoints(InspectionPageOpening sight) {
        return work.read(DossierActs.INSPECT, () -> viewpoints.list(sight.pupil()));
    }

    /// Agreements that are open now, with their outcome.
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    public List<Agreement> agreements(InspectionPageOpening sight) {
        return work.read(DossierActs.INSPECT, () -> agreements.list(sight.pupil()));
    }

    /// The paragraphs of a document that is shown as text.
    public List<String> paragraphs(InspectionPageOpening sight, DocumentId id) {
        return work.read(DossierActs.INSPECT, () -> documents.paragraphs(sight.pupil(), id));
    }

    /// One page of a document as a picture, WebP. Empty when it is not open now, or cannot be
    /// drawn.
    ///
    /// @param number from 1
    public Optional<byte[]> picture(InspectionPageOpening sight, DocumentId id, int number) {
        return document(sight, id)
                .filter(each -> each.format().shown() == FileFormat.Shown.AS_PICTURES)
                .filter(each -> number >= 1 && number <= each.pages())
                .flatMap(each -> files.page(
                        sight.pupil(),
                        work.read(DossierActs.INSPECT, () -> documents.blob(sight.pupil(), id)),
                        each.format(),
                        number));
    }
}
