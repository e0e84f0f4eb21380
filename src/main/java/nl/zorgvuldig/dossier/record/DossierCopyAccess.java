package nl.zorgvuldig.dossier.record;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.dossier.record.agreements.Agreement;
import nl.zorgvuldig.dossier.record.agreements.AgreementStore;
import nl.zorgvuldig.dossier.record.documents.DocumentFiles;
import nl.zorgvuldig.dossier.record.documents.DocumentStore;
import nl.zorgvuldig.dossier.record.entries.DossierStore;
import nl.zorgvuldig.dossier.record.viewpoints.Viewpoint;
import nl.zorgvuldig.dossier.record.viewpoints.ViewpointStore;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.files.FileFormat;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.DocumentId;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Access to a dossier for the system account while it makes a copy that the head ordered. Row
/// security gives it the items the head allows in that copy, in those versions, and nothing about
/// parents; once the copy is made, nothing at all.
@Component
public final class DossierCopyAccess {
    private final DossierStore store;
    private final DocumentStore documents;
    private final DocumentFiles files;
    private final ViewpointStore viewpoints;
    private final AgreementStore agreements;
    private final Work work;

    DossierCopyAccess(
            DossierStore store,
            DocumentStore documents,
            DocumentFiles files,
            ViewpointStore viewpoints,
            AgreementStore agreements,
            Work work) {
        this.viewpoints = viewpoints;
        this.agreements = agreements;
        this.store = store;
        this.documents = documents;
        this.files = files;
        this.work = work;
    }

    /// An entry as it was in one version; empty when that version may not be in the copy.
    @Upholds({INSPECTION_UNDER_SUPERVISION, CONFIDENTIALITY})
    public Optional<Entry> entry(PupilId pupil, EntryId id, int version) {
        demandTheProgram();
        return work.read(DossierActs.MAKE_COPY, () -> store.history(pupil, id)).stream()
                .filter(entry -> entry.version() == version)
                .findFirst();
    }

    /// Empty when it may not be in the copy, or was withdrawn.
    @Upholds({INSPECTION_UNDER_SUPERVISION, CONFIDENTIALITY})
    public Optional<Document> document(PupilId pupil, DocumentId id) {
        demandTheProgram();
        return work.read(DossierActs.MAKE_COPY, () -> documents.find(pupil, id))
                .filter(document -> document.withdrawal().isEmpty());
    }

    /// The paragraphs of a document that is shown as text.
    public List<String> paragraphs(PupilId pupil, DocumentId id) {
        demandTheProgram();
        return work.read(DossierActs.MAKE_COPY, () -> documents.paragraphs(pupil, id));
    }

    /// One page of a document for print, as JPEG. Empty when it is not open now, or cannot be
    /// drawn.
    ///
    /// @param number from 1
    public Optional<byte[]> picture(PupilId pupil, DocumentId id, int number) {
        return document(pupil, id)
                .filter(each -> each.format().shown() == FileFormat.Shown.AS_PICTURES)
                .filter(each -> number >= 1 && number <= each.pages())
                .flatMap(each -> files.paper(
                        pupil,
                        work.read(DossierActs.MAKE_COPY, () -> documents.blob(pupil, id)),
                        each.format(),
                        number));
    }

    /// Views of parents and pupils on what may be in the copy, oldest first.
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    public List<Viewpoint> viewpoints(PupilId pupil) {
        demandTheProgram();
        return work.read(DossierActs.MAKE_COPY, () -> viewpoints.list(pupil));
    }

    /// Agreements that may be in the copy, with their outcome.
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    public List<Agreement> agreements(PupilId pupil) {
        demandTheProgram();
        return work.read(DossierActs.MAKE_COPY, () -> agreements.list(pupil));
    }

    private static void demandTheProgram() {
        if (!Acting.current().person().equals(PersonId.PROGRAM)) {
            throw new IllegalStateException("only the program makes copies");
        }
    }
}
