package nl.zorgvuldig.dossier.record.documents;

import nl.zorgvuldig.platform.kernel.ids.DocumentId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// Proof that a key opened a document: for some minutes the same person sees the pages of that one
/// document, without an audit event for each. Only [DocumentOpeningProofs] makes one.
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

    /// For the address of a page. Useless to anybody else.
    public String proof() {
        return proof;
    }
}
