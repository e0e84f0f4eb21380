package nl.zorgvuldig.privacy.retention;

import java.util.Optional;

/// A class of data with its standard term, as the schedule defines it. The description and the
/// reason for the term are messages under its code.
///
/// @param code as holders name it: `PUPIL_DOSSIER`
/// @param follows the class it is destroyed with, whose term it therefore has
public record RetentionClass(
        String code, RetentionTerm standard, RetentionStart moment, StandardGround ground, Optional<String> follows) {

    /// Whether the board may set its term. What rests on consent ends with the consent.
    public boolean adjustable() {
        return moment != RetentionStart.STAYS && moment != RetentionStart.CONSENT_ENDS && follows.isEmpty();
    }

    /// Source of the standard term of a class.
    public enum StandardGround {
        /// The board's own privacy policy.
        POLICY,
        STATUTE,
        /// A guideline of the sector, where no law sets a term.
        GUIDELINE,
        /// The design of the program.
        PROGRAM
    }
}
