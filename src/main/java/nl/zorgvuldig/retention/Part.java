package nl.zorgvuldig.retention;

import java.util.Set;
import nl.zorgvuldig.vault.Keeping;

/// A part of what is kept about a pupil that is destroyed as a whole, because it has a key of its
/// own.
public enum Part {
    DOSSIER("PUPIL_DOSSIER", Keeping.DOSSIER, Set.of()),
    /// The statutory enrolment part; with it goes that there ever was such a pupil. So it stays as
    /// long as there is a dossier or a medical file.
    REGISTER("ENROLMENT_ABSENCE", Keeping.REGISTER, Set.of(Keeping.DOSSIER, Keeping.MEDICAL));

    private final String code;
    private final Keeping keeping;
    private final Set<Keeping> needing;

    Part(String code, Keeping keeping, Set<Keeping> needing) {
        this.code = code;
        this.keeping = keeping;
        this.needing = needing;
    }

    /// The class in the schedule that gives its term.
    public String code() {
        return code;
    }

    public Keeping keeping() {
        return keeping;
    }

    /// What cannot do without this part.
    Set<Keeping> needing() {
        return needing;
    }
}
