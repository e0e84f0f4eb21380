package nl.zorgvuldig.dossier.record;

import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// Proof that one page was opened with a key for an inspection: for some minutes the same person
/// sees that page again without another audit event. Only [DossierInspectionAccess] makes one, and
/// the database decides anew each time what it shows.
public final class InspectionPageOpening {
    private final PupilId pupil;
    private final String proof;

    InspectionPageOpening(PupilId pupil, String proof) {
        this.pupil = pupil;
        this.proof = proof;
    }

    PupilId pupil() {
        return pupil;
    }

    /// For the address of the page. Useless to anybody else.
    public String proof() {
        return proof;
    }
}
