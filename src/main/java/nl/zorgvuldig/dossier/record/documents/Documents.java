package nl.zorgvuldig.dossier.record.documents;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.dossier.record.Document;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.dossier.record.ProcessingRestrictions;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentialities;
import nl.zorgvuldig.dossier.record.confidentiality.ConfidentialityChange;
import nl.zorgvuldig.dossier.record.confidentiality.ConfidentialityRules;
import nl.zorgvuldig.dossier.record.viewpoints.ViewpointRules;
import nl.zorgvuldig.dossier.record.viewpoints.ViewpointStore;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.files.FileFormat;
import nl.zorgvuldig.platform.kernel.ids.DocumentId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Documents in a dossier, for readers. Every method takes a key from `access`, or the proof of one
/// that opened the same document recently.
@Component
public final class Documents {
    private final ProcessingRestrictions stills;
    private final DocumentStore store;
    private final ViewpointStore viewpoints;
    private final DocumentFiles files;
    private final DocumentOpeningProofs openings;
    private final Confidentialities confidentialities;
    private final Work work;

    Documents(
            ProcessingRestrictions stills,
            DocumentStore store,
            ViewpointStore viewpoints,
            DocumentFiles files,
            DocumentOpeningProofs openings,
            Confidentialities confidentialities,
            Work work) {
        this.stills = stills;
        this.store = store;
        this.viewpoints = viewpoints;
        this.files = files;
        this.openings = openings;
        this.confidentialities = confidentialities;
        this.work = work;
    }

    /// Opens a document: uses the key, and returns what gives access to its pages.
    @Upholds({CONFIDENTIALITY, OTHER_FILES_WITH_DIRECTION})
    public DocumentAccessResult open(Granted<PupilId> key, DocumentId id) {
        PupilId pupil = key.use(DossierActs.READ_DOCUMENT);
        List<ConfidentialityChange> markings = confidentialities.of(pupil, DossierItemId.of(id));
        return work.read(DossierActs.READ_DOCUMENT, () -> {
            Optional<Document> found = find(key, pupil, id, markings);
            if (found.isEmpty()) {
                return new DocumentAccessResult.NotThere();
            }
            Optional<Sentence> closed = DocumentRules.closed(found.get(), key.relation());
            return closed.isPresent()
                    ? new DocumentAccessResult.Closed(OTHER_FILES_WITH_DIRECTION, closed.get())
                    : new DocumentAccessResult.Shown(
                            found.get(),
                            ConfidentialityRules.level(markings),
                            store.paragraphs(pupil, id),
                            ViewpointRules.about(DossierItemId.of(id), viewpoints.list(pupil)),
                            openings.make(key.person(), pupil, id));
        });
    }

    /// The proof of a key that opened the document recently. Also empty when the reader no longer
    /// may, or the document was withdrawn: then `access` is asked again.
    public Optional<DocumentOpening> reopen(PersonId reader, PupilId pupil, DocumentId id, String proof) {
        return openings.find(reader, pupil, id, proof)
                .filter(opening -> work.read(DossierActs.READ_DOCUMENT, () -> store.find(pupil, id))
                        .filter(Document::stands)
                        .isPresent());
    }

    /// One page as a picture, WebP. Empty when there is no such page, or it cannot be drawn.
    ///
    /// @param number from 1
    public Optional<byte[]> page(DocumentOpening opening, int number) {
        PupilId pupil = opening.pupil();
        return work.read(DossierActs.READ_DOCUMENT, () -> store.find(pupil, opening.document()))
                .filter(document -> document.unfit().isEmpty())
                .filter(document -> document.format().shown() == FileFormat.Shown.AS_PICTURES)
                .filter(document -> number >= 1 && number <= document.pages())
                .flatMap(document -> files.page(
                        pupil,
                        work.read(DossierActs.READ_DOCUMENT, () -> store.blob(pupil, document.id())),
                        document.format(),
                        number));
    }

    /// One page for print, as JPEG. Empty when there is no such page, or it cannot be drawn.
    ///
    /// @param number from 1
    public Optional<byte[]> paper(DocumentOpening opening, int number) {
        PupilId pupil = opening.pupil();
        return work.read(DossierActs.READ_DOCUMENT, () -> store.find(pupil, opening.document()))
                .filter(document -> document.unfit().isEmpty())
                .filter(document -> document.format().shown() == FileFormat.Shown.AS_PICTURES)
                .filter(document -> number >= 1 && number <= document.pages())
                .flatMap(document -> files.paper(
                        pupil,
                        work.read(DossierActs.READ_DOCUMENT, () -> store.blob(pupil, document.id())),
                        document.format(),
                        number));
    }

    /// The document as a file, for export. The caller closes the stream. Empty for a restricted
    /// document.
    @Upholds(CONFIDENTIALITY)
    public Optional<Copy> copy(Granted<PupilId> key, DocumentId id) {
        PupilId pupil = key.use(DossierActs.COPY_DOCUMENT);
        if (stills.stands(pupil, DossierItemId.of(id))) {
            return Optional.empty();
        }
        List<ConfidentialityChange> markings = confidentialities.of(pupil, DossierItemId.of(id));
        return work.read(
                DossierActs.COPY_DOCUMENT,
                () -> find(key, pupil, id, markings)
                        .filter(document ->
                                DocumentRules.closed(document, key.relation()).isEmpty())
                        .map(document -> new Copy(document, files.open(pupil, store.blob(pupil, id)))));
    }

    /// Also empty for a document that this reader may not know of.
    private Optional<Document> find(
            Granted<PupilId> key, PupilId pupil, DocumentId id, List<ConfidentialityChange> markings) {
        return store.find(pupil, id)
                .filter(document -> ConfidentialityRules.opens(document.piece(), markings, key.relation()));
    }

    /// A document exported from the program.
    public record Copy(Document document, InputStream content) {}
}
