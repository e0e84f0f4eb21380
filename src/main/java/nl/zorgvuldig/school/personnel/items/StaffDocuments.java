package nl.zorgvuldig.school.personnel.items;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.files.FileFormat;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.personnel.PersonnelActs;
import org.springframework.stereotype.Component;

/// Documents in personnel dossiers. Every method takes a key from `access`, or the proof that the
/// reader opened the same document a moment ago.
@Component
public final class StaffDocuments {
    private final PersonnelItemStore store;
    private final PersonnelItemFiles papers;
    private final PersonnelOpeningProofs openings;
    private final Work work;

    StaffDocuments(PersonnelItemStore store, PersonnelItemFiles papers, PersonnelOpeningProofs openings, Work work) {
        this.store = store;
        this.papers = papers;
        this.openings = openings;
        this.work = work;
    }

    /// An opened document.
    ///
    /// @param paragraphs of a document shown as text
    /// @param proof for the addresses of its pages; useless to anybody else
    public record Opened(PersonnelItem piece, List<String> paragraphs, String proof) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// A document to download. The caller closes the stream.
    public record Copy(PersonnelItem piece, PersonnelItem.Attachment paper, InputStream content) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// Opens a document. Empty when there is no such document, or it was closed.
    @Upholds({CONFIDENTIALITY, STAFF_DATA_FOR_APPOINTMENT_AND_PAY})
    public Optional<Opened> open(Granted<PersonId> key, PersonnelItemId id) {
        PersonId employee = key.use(PersonnelActs.READ_PERSONNEL_DOCUMENT);
        return work.read(
                PersonnelActs.READ_PERSONNEL_DOCUMENT,
                () -> store.find(employee, id)
                        .filter(item -> item.document().isPresent())
                        .map(item -> new Opened(
                                item, store.words(employee, id), openings.proof(key.person(), employee, id))));
    }

    /// Whether this reader opened the document a moment ago.
    public boolean opened(PersonId reader, PersonId employee, PersonnelItemId id, String proof) {
        return openings.proves(reader, employee, id, proof);
    }

    /// One page as an image, WebP. Empty when there is no such page, it cannot be rendered, or the
    /// reader may not see it any more.
    ///
    /// @param number from 1
    /// @param proof that the reader opened it a moment ago
    public Optional<byte[]> page(PersonId reader, PersonId employee, PersonnelItemId id, int number, String proof) {
        if (!opened(reader, employee, id, proof)) {
            return Optional.empty();
        }
        return work.read(PersonnelActs.READ_PERSONNEL_DOCUMENT, () -> store.find(employee, id))
                .flatMap(item -> item.document()
                        .filter(paper -> paper.format().shown() == FileFormat.Shown.AS_PICTURES)
                        .filter(paper -> number >= 1 && number <= paper.pages())
                        .flatMap(paper -> papers.page(employee, item, paper, number)));
    }

    @Upholds(CONFIDENTIALITY)
    public Optional<Copy> copy(Granted<PersonId> key, PersonnelItemId id) {
        PersonId employee = key.use(PersonnelActs.COPY_PERSONNEL);
        return work.read(PersonnelActs.COPY_PERSONNEL, () -> store.find(employee, id))
                .flatMap(item -> item.document()
                        .map(paper -> new Copy(
                                item, paper, papers.open(item.kind().part().key(employee), paper.blob()))));
    }
}
