package nl.zorgvuldig.retention;

import java.util.Optional;

/// A class of data with its standard term, as the schedule brings it. What it is and why it is kept
/// so long stand in words under its code.
///
/// @param code as holders name it: `PUPIL_DOSSIER`
/// @param follows the class it goes together with, whose term it therefore has
public record RetentionClass(String code, Term standard, Moment moment, Ground ground, Optional<String> follows) {

    /// Whether the board decides about its term. What rests on consent ends with it.
    public boolean adjustable() {
        return moment != Moment.STAYS && moment != Moment.CONSENT_ENDS && follows.isEmpty();
    }
}
