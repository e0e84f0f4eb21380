package nl.zorgvuldig.exchange.grounds;

import java.time.Instant;
import java.time.LocalDate;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// A decision of the board about a ground of the closed list.
///
/// @param step from 1, per ground
/// @param on the day of the decision
/// @param words what was decided, or how it is done here; names no person
public record LegalGroundDecision(
        LegalGround ground, int step, Choice choice, LocalDate on, String words, PersonId by, Instant at) {
    public enum Choice {
        ON,
        OFF,
        /// Says how it is done here: who decides, who looks along. It switches nothing.
        INSTRUCTION;

        public String code() {
            return Codes.of(this);
        }
    }
}
