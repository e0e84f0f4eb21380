package nl.zorgvuldig.dossier;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.files.Format;
import nl.zorgvuldig.kernel.DocumentId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// The door to documents in a dossier, for who wants to see one. Every way in takes a key from the
/// `access`, or what is left of one that opened the same document a moment ago.
@Component
public final class Documents {
    private final Stills stills;
    private final DocumentStore store;
    private final ViewpointStore viewpoints;
    private final DocumentFiles files;
    private final Openings openings;
    private final Confidentialities confidentialities;
    private final Work work;

    Documents(
            Stills stills,
            DocumentStore store,
            ViewpointStore viewpoints,
            DocumentFiles files,
            Openings openings,
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

    /// Opens a document: turns the key, and gives what its pages can be seen with.
    @Upholds({CONFIDENTIALITY, OTHER_FILES_WITH_DIRECTION})
    public Opened open(Granted<PupilId> key, DocumentId id) {
        PupilId pupil = key.use(DossierActs.READ_DOCUMENT);
        List<Marking> markings = confidentialities.of(pupil, PieceId.of(id));
        return work.read(DossierActs.READ_DOCUMENT, () -> {
            Optional<Document> found = find(key, pupil, id, markings);
            if (found.isEmpty()) {
                return new Opened.NotThere();
            }
            Optional<Sentence> closed = DocumentRules.closed(found.get(), key.relation());
            return closed.isPresent()
                    ? new Opened.Closed(OTHER_FILES_WITH_DIRECTION, closed.get())
                    : new Opened.Shown(
                            found.get(),
                            ConfidentialityRules.level(markings),
                            store.paragraphs(pupil, id),
                            ViewpointRules.about(PieceId.of(id), viewpoints.list(pupil)),
                            openings.make(key.person(), pupil, id));
        });
    }

    /// What is left of a key that opened the document a moment ago. Empty as well when the reader
    /// may not any more, or the document was withdrawn: then `access` is asked again.
    public Optional<Opening> reopen(PersonId reader, PupilId pupil, DocumentId id, String proof) {
        return openings.find(reader, pupil, id, proof)
                .filter(opening -> work.read(DossierActs.READ_DOCUMENT, () -> store.find(pupil, id))
                        .filter(Document::stands)
                        .isPresent());
    }

    /// One page as a picture, WebP. Empty when there is no such page, or it cannot be drawn.
    ///
    /// @param number from 1
    public Optional<byte[]> page(Opening opening, int number) {
        PupilId pupil = opening.pupil();
        return work.read(DossierActs.READ_DOCUMENT, () -> store.find(pupil, opening.document()))
                .filter(one -> one.unfit().isEmpty())
                .filter(one -> one.format().shown() == Format.Shown.AS_PICTURES)
                .filter(one -> number >= 1 && number <= one.pages())
                .flatMap(one -> files.page(
                        pupil,
                        work.read(DossierActs.READ_DOCUMENT, () -> store.blob(pupil, one.id())),
                        one.format(),
                        number));
    }

    /// One page for paper, JPEG. Empty when there is no such page, or it cannot be drawn.
    ///
    /// @param number from 1
    public Optional<byte[]> paper(Opening opening, int number) {
        PupilId pupil = opening.pupil();
        return work.read(DossierActs.READ_DOCUMENT, () -> store.find(pupil, opening.document()))
                .filter(one -> one.unfit().isEmpty())
                .filter(one -> one.format().shown() == Format.Shown.AS_PICTURES)
                .filter(one -> number >= 1 && number <= one.pages())
                .flatMap(one -> files.paper(
                        pupil,
                        work.read(DossierActs.READ_DOCUMENT, () -> store.blob(pupil, one.id())),
                        one.format(),
                        number));
    }

    /// The document as a file, to take along. The stream is the caller's to close. Nothing of what
    /// stands still.
    @Upholds(CONFIDENTIALITY)
    public Optional<Copy> copy(Granted<PupilId> key, DocumentId id) {
        PupilId pupil = key.use(DossierActs.COPY_DOCUMENT);
        if (stills.stands(pupil, PieceId.of(id))) {
            return Optional.empty();
        }
        List<Marking> markings = confidentialities.of(pupil, PieceId.of(id));
        return work.read(
                DossierActs.COPY_DOCUMENT,
                () -> find(key, pupil, id, markings)
                        .filter(one -> DocumentRules.closed(one, key.relation()).isEmpty())
                        .map(one -> new Copy(one, files.open(pupil, store.blob(pupil, id)))));
    }

    /// Empty as well for what does not exist for this reader.
    private Optional<Document> find(Granted<PupilId> key, PupilId pupil, DocumentId id, List<Marking> markings) {
        return store.find(pupil, id).filter(one -> ConfidentialityRules.opens(one.piece(), markings, key.relation()));
    }

    /// A document that leaves the program.
    public record Copy(Document document, InputStream content) {}
}
