package nl.zorgvuldig.dossier.record;

import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// What stays of a key for an inspection after one page was opened with it: lets the same person
/// see
/// that page again for some minutes without another line in the log. Only [DossierInspectionAccess] makes one,
/// and what it shows the database decides anew each time.
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

    /// For the address of the page. Of no use to anybody else.
    public String proof() {
        return proof;
    }
}
