package nl.zorgvuldig.privacy.retention;

import java.util.Set;
import nl.zorgvuldig.platform.vault.RetentionPurpose;

/// A part of a pupil's data that is destroyed as a whole, because it has a key of its own.
public enum PupilDataPart {
    DOSSIER("PUPIL_DOSSIER", RetentionPurpose.DOSSIER, Set.of()),
    /// The statutory enrolment record; once it is destroyed, nothing shows that there was such a
    /// pupil. So it stays as long as there is a dossier or a medical file.
    REGISTER(
            "ENROLMENT_ABSENCE", RetentionPurpose.REGISTER, Set.of(RetentionPurpose.DOSSIER, RetentionPurpose.MEDICAL));

    private final String code;
    private final RetentionPurpose keeping;
    private final Set<RetentionPurpose> needing;

    PupilDataPart(String code, RetentionPurpose keeping, Set<RetentionPurpose> needing) {
        this.code = code;
        this.keeping = keeping;
        this.needing = needing;
    }

    /// The class in the retention schedule that gives its term.
    public String code() {
        return code;
    }

    public RetentionPurpose keeping() {
        return keeping;
    }

    /// The parts that need this part.
    Set<RetentionPurpose> needing() {
        return needing;
    }
}
