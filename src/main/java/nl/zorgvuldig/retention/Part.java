package nl.zorgvuldig.retention;

import nl.zorgvuldig.vault.Keeping;

/// A part of what is kept about a pupil that is destroyed as a whole, because it has a key of its
/// own.
public enum Part {
    DOSSIER("PUPIL_DOSSIER", Keeping.DOSSIER),
    /// The statutory enrolment part; with it goes that there ever was such a pupil.
    REGISTER("ENROLMENT_ABSENCE", Keeping.REGISTER);

    private final String code;
    private final Keeping keeping;

    Part(String code, Keeping keeping) {
        this.code = code;
        this.keeping = keeping;
    }

    /// The class in the schedule that gives its term.
    public String code() {
        return code;
    }

    public Keeping keeping() {
        return keeping;
    }
}
