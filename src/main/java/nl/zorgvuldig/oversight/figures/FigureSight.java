package nl.zorgvuldig.oversight.figures;

import java.util.Set;
import nl.zorgvuldig.kernel.SchoolId;

/// Of which places somebody sees the figures.
sealed interface FigureSight {
    /// Of every school, and of the board as a whole.
    record All() implements FigureSight {}

    /// Of the schools one heads.
    record Own(Set<SchoolId> schools) implements FigureSight {
        public Own {
            schools = Set.copyOf(schools);
        }
    }

    record Nothing() implements FigureSight {}
}
