package nl.zorgvuldig.dossier.record.documents;

import nl.zorgvuldig.platform.kernel.ids.DocumentId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// What stays of a key after it opened a document: lets the same person see the pages of that one
/// document for some minutes, without a line in the log for each of them. Only [DocumentOpeningProofs] makes
/// one.
public final class DocumentOpening {
    private final PersonId reader;
    private final PupilId pupil;
    private final DocumentId document;
    private final String proof;

    DocumentOpening(PersonId reader, PupilId pupil, DocumentId document, String proof) {
        this.reader = reader;
        this.pupil = pupil;
        this.document = document;
        this.proof = proof;
    }

    PersonId reader() {
        return reader;
    }

    PupilId pupil() {
        return pupil;
    }

    DocumentId document() {
        return document;
    }

    /// For the address of a page. Of no use to anybody else.
    public String proof() {
        return proof;
    }
}
