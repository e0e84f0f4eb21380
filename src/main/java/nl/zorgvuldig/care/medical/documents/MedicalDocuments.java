package nl.zorgvuldig.care.medical.documents;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.care.medical.MedicalActs;
import nl.zorgvuldig.care.medical.MedicalEntry;
import nl.zorgvuldig.care.medical.MedicalEntryWriter;
import nl.zorgvuldig.care.medical.MedicalStore;
import nl.zorgvuldig.care.medical.MedicalStore.Stored;
import nl.zorgvuldig.care.medical.UnsealedMedicalFile;
import nl.zorgvuldig.care.medical.documents.MedicalDocumentStore.Filed;
import nl.zorgvuldig.care.medical.keys.OpenDoctorKey;
import nl.zorgvuldig.care.medical.keys.OpenDoctorKeys;
import nl.zorgvuldig.care.medical.sealing.EntrySeals;
import nl.zorgvuldig.care.medical.sealing.MedicalAssociatedData;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.files.FileFormat;
import nl.zorgvuldig.platform.files.PictureRenderer;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Documents in a medical file, for the doctor to view. They are shown as pictures of their pages,
/// as long as the doctor's key is open.
@Component
@Upholds({MEDICAL_FILE_WITH_SCHOOL_DOCTOR, CONFIDENTIALITY})
public final class MedicalDocuments {
    private final MedicalStore store;
    private final MedicalDocumentStore papers;
    private final MedicalDocumentFiles files;
    private final EntrySeals seals;
    private final MedicalEntryWriter entering;
    private final OpenDoctorKeys opened;
    private final PictureRenderer pictures;
    private final Work work;

    MedicalDocuments(
            MedicalStore store,
            MedicalDocumentStore papers,
            MedicalDocumentFiles files,
            EntrySeals seals,
            MedicalEntryWriter entering,
            OpenDoctorKeys opened,
            PictureRenderer pictures,
            Work work) {
        this.store = store;
        this.papers = papers;
        this.files = files;
        this.seals = seals;
        this.entering = entering;
        this.opened = opened;
        this.pictures = pictures;
        this.work = work;
    }

    /// A document with the text of one that is shown as text.
    public record Shown(MedicalEntry document, List<String> paragraphs) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// Opens a document. From now on its pages can be requested in this session for as long as the
    /// key stays open, ten minutes at most. Empty when none opens with this key.
    public Optional<Shown> open(UnsealedMedicalFile file, String session, EntryId id) {
        PupilId pupil = file.granted().use(MedicalActs.READ_MEDICAL);
        Optional<Shown> shown = work.read(
                MedicalActs.READ_MEDICAL,
                () -> newest(file.own(), pupil, id).map(entry -> new Shown(entry, words(file.own(), pupil, id))));
        shown.ifPresent(_ -> opened.show(session, id));
        return shown;
    }

    private Optional<MedicalEntry> newest(OpenDoctorKey own, PupilId pupil, EntryId id) {
        return entering.versions(own, pupil, id).stream()
                .findFirst()
                .filter(entry -> entry.paper().isPresent());
    }

    /// Sealed with the first version.
    private List<String> words(OpenDoctorKey own, PupilId pupil, EntryId id) {
        Optional<byte[]> sealed = papers.find(pupil, id).flatMap(Filed::words);
        List<Stored> versions = store.versions(pupil, id, own.id());
        return sealed.flatMap(words -> seals.key(versions.getLast(), own)
                        .flatMap(key -> key.open(
                                words,
                                MedicalAssociatedData.words(versions.getLast().of()))))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8).lines().toList())
                .orElse(List.of());
    }

    /// Whether the document was opened in this session recently.
    public boolean shows(SignedInUser doctor, String session, EntryId id) {
        return opened.find(session, doctor.person()).isPresent() && opened.shows(session, id);
    }

    /// One page as a picture, WebP, of a document that was opened in this session. Empty when it
    /// was not, there is no such page, or it cannot be drawn. For each page the database is asked
    /// again whether the doctor still may.
    ///
    /// @param number from 1
    public Optional<byte[]> page(SignedInUser doctor, String session, PupilId pupil, EntryId id, int number) {
        return opened.find(session, doctor.person())
                .filter(_ -> opened.shows(session, id))
                .flatMap(own -> work.read(MedicalActs.READ_MEDICAL, () -> found(own, pupil, id)))
                .filter(each -> each.paper().format().shown() == FileFormat.Shown.AS_PICTURES)
                .filter(each -> number >= 1 && number <= each.paper().pages())
                .flatMap(each -> pictures.page(
                        files.open(pupil, id, each.paper().key(), each.filed().blob()),
                        each.paper().format(),
                        number));
    }

    private record Found(MedicalDocument paper, Filed filed) {}

    private Optional<Found> found(OpenDoctorKey own, PupilId pupil, EntryId id) {
        return newest(own, pupil, id)
                .flatMap(MedicalEntry::paper)
                .flatMap(paper -> papers.find(pupil, id).map(filed -> new Found(paper, filed)));
    }
}
