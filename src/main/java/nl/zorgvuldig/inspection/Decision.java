package nl.zorgvuldig.inspection;

import java.time.Instant;
import java.util.Optional;
import nl.zorgvuldig.dossier.PieceId;
import nl.zorgvuldig.kernel.PersonId;

/// What the head decided about one piece for one request. Nothing is overwritten: the last decision
/// counts. Prints without words.
///
/// @param step 1 for the first about this piece
/// @param reason for the school itself; who inspects never reads it
public record Decision(PieceId item, int step, Showing showing, Optional<String> reason, PersonId by, Instant at) {

    boolean repeats(Decision other) {
        return item.equals(other.item)
                && step == other.step
                && showing.equals(other.showing)
                && reason.equals(other.reason)
                && by.equals(other.by);
    }

    @Override
    public String toString() {
        return "Decision[" + item + " " + step + ", " + showing.code() + "]";
    }
}
