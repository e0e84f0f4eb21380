package nl.zorgvuldig.platform.holdings;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/// What of somebody stands still today.
///
/// @param whole the dossier, as it was when that was decided
/// @param pieces which pieces of a pupil's dossier; all that were there, when the whole does
public record Restriction(boolean whole, Set<UUID> pieces) {
    public static final Restriction NOTHING = new Restriction(false, Set.of());

    public Restriction {
        pieces = Set.copyOf(pieces);
    }

    public boolean any() {
        return whole || !pieces.isEmpty();
    }

    /// Whether this piece does. What came after the decision does not.
    public boolean covers(UUID piece) {
        return pieces.contains(piece);
    }

    public Restriction and(Restriction other) {
        Set<UUID> both = new HashSet<>(pieces);
        both.addAll(other.pieces);
        return new Restriction(whole || other.whole, both);
    }
}
