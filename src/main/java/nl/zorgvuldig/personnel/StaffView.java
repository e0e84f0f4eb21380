package nl.zorgvuldig.personnel;

import java.time.Instant;
import java.util.Optional;

/// How an employee sees a piece of their dossier, or the whole (*zienswijze*). The board neither
/// changes nor refuses it. Its text prints as `[sealed]`.
///
/// @param piece empty when it is about the whole dossier
public record StaffView(StaffViewId id, Optional<StaffPieceId> piece, Instant givenAt, String text) {
    /// Whether this says the same as the other, about the same.
    boolean repeats(StaffView other) {
        return text.equals(other.text) && piece.equals(other.piece);
    }

    @Override
    public String toString() {
        return "StaffView[" + id + ", [sealed]]";
    }
}
