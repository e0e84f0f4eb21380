package nl.zorgvuldig.dossier.record.confidentiality;

import java.time.Instant;
import java.util.Optional;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// Change that made an entry or a document confidential, or no longer so. Nothing is overwritten:
/// the last step of an item counts. `toString` gives `[sealed]` for its reason.
///
/// @param step 1 for the first of an item
/// @param reason empty only for an item that was confidential from the start
public record ConfidentialityChange(
        DossierItemId piece, int step, Confidentiality level, PersonId by, Instant at, Optional<String> reason) {

    /// Whether the other says the same; only the time may differ.
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
