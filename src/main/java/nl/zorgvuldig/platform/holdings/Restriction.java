package nl.zorgvuldig.platform.holdings;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/// Restriction of processing of somebody's data today (AVG art. 18).
///
/// @param whole whether the whole dossier is restricted, as it was when that was decided
/// @param pieces the restricted pieces of a pupil's dossier; if the whole is, all that existed then
public record Restriction(boolean whole, Set<UUID> pieces) {
    public static final Restriction NOTHING = new Restriction(false, Set.of());

    public Restriction {
        pieces = Set.copyOf(pieces);
    }

    public boolean any() {
        return whole || !pieces.isEmpty();
    }

    /// Whether this piece is restricted. Pieces added after the decision are not.
    public boolean covers(UUID piece) {
        return pieces.contains(piece);
    }

    public Restriction and(Restriction other) {
        Set<UUID> both = new HashSet<>(pieces);
        both.addAll(other.pieces);
        return new Restriction(whole || other.whole, both);
    }
}
