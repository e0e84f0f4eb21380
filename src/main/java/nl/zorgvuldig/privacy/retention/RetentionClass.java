package nl.zorgvuldig.privacy.retention;

import java.util.Optional;

/// A class of data with its standard term, as the schedule brings it. What it is and why it is kept
/// so long stand in words under its code.
///
/// @param code as holders name it: `PUPIL_DOSSIER`
/// @param follows the class it goes together with, whose term it therefore has
public record RetentionClass(
        String code, RetentionTerm standard, RetentionStart moment, StandardGround ground, Optional<String> follows) {

    /// Whether the board decides about its term. What rests on consent ends with it.
    public boolean adjustable() {
        return moment != RetentionStart.STAYS && moment != RetentionStart.CONSENT_ENDS && follows.isEmpty();
    }

    /// What the standard term of a class rests on.
    public enum StandardGround {
        /// The board's own privacy policy.
        POLICY,
        STATUTE,
        /// What the sector advises, where no law says anything.
        GUIDELINE,
        /// How the program is made.
        PROGRAM
    }
}
