package nl.zorgvuldig.exchange;

import java.time.Instant;
import java.time.LocalDate;
import nl.zorgvuldig.kernel.Codes;
import nl.zorgvuldig.kernel.PersonId;

/// A decision of the board about a ground of the closed list.
///
/// @param step from 1, per ground
/// @param on the day of the decision
/// @param words what was decided; names no person
public record GroundDecision(
        LegalGround ground, int step, Choice choice, LocalDate on, String words, PersonId by, Instant at) {
    public enum Choice {
        ON,
        OFF;

        public String code() {
            return Codes.of(this);
        }
    }
}
