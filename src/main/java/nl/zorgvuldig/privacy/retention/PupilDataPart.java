package nl.zorgvuldig.privacy.retention;

import java.util.Set;
import nl.zorgvuldig.platform.vault.RetentionPurpose;

/// A part of what is kept about a pupil that is destroyed as a whole, because it has a key of its
/// own.
public enum PupilDataPart {
    DOSSIER("PUPIL_DOSSIER", RetentionPurpose.DOSSIER, Set.of()),
    /// The statutory enrolment part; with it goes that there ever was such a pupil. So it stays as
    /// long as there is a dossier or a medical file.
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

    /// The class in the schedule that gives its term.
    public String code() {
        return code;
    }

    public RetentionPurpose keeping() {
        return keeping;
    }

    /// What cannot do without this part.
    Set<RetentionPurpose> needing() {
        return needing;
    }
}
