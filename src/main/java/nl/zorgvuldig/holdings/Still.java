package nl.zorgvuldig.holdings;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/// What of somebody stands still today.
///
/// @param whole the dossier, as it was when that was decided
/// @param pieces which pieces of a pupil's dossier; all that were there, when the whole does
public record Still(boolean whole, Set<UUID> pieces) {
    public static final Still NOTHING = new Still(false, Set.of());

    public Still {
        pieces = Set.copyOf(pieces);
    }

    public boolean any() {
        return whole || !pieces.isEmpty();
    }

    /// Whether this piece does. What came after the decision does not.
    public boolean covers(UUID piece) {
        return pieces.contains(piece);
    }

    public Still and(Still other) {
        Set<UUID> both = new HashSet<>(pieces);
        both.addAll(other.pieces);
        return new Still(whole || other.whole, both);
    }
}
