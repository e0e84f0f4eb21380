package nl.zorgvuldig.dossier.record.confidentiality;

import java.time.Instant;
import java.util.Optional;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// That somebody made an entry or a document confidential, or no longer. Nothing is overwritten:
/// the last step of a piece counts. Its reason prints as `[sealed]`.
///
/// @param step 1 for the first of a piece
/// @param reason empty only for what was confidential from the start
public record ConfidentialityChange(
        DossierItemId piece, int step, Confidentiality level, PersonId by, Instant at, Optional<String> reason) {

    /// Whether the other says the same; only the moment may differ.
    boolean repeats(ConfidentialityChange other) {
        return piece.equals(other.piece)
                && step == other.step
                && level == other.level
                && by.equals(other.by)
                && reason.equals(other.reason);
    }

    @Override
    public String toString() {
        return "ConfidentialityChange[" + piece + " " + step + ", " + level + ", [sealed]]";
    }
}
