package nl.zorgvuldig.dossier.inspection.withholding;

import java.time.Instant;
import java.util.Optional;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// Decision of the head about one item for one request. Nothing is overwritten: the last decision
/// counts. `toString` leaves out the text.
///
/// @param step 1 for the first about this item
/// @param reason for the school itself; the reader of the inspection never sees it
public record WithholdingDecision(
        DossierItemId item, int step, PieceTreatment showing, Optional<String> reason, PersonId by, Instant at) {

    boolean repeats(WithholdingDecision other) {
        return item.equals(other.item)
                && step == other.step
                && showing.equals(other.showing)
                && reason.equals(other.reason)
                && by.equals(other.by);
    }

    @Override
    public String toString() {
        return "WithholdingDecision[" + item + " " + step + ", " + showing.code() + "]";
    }
}
