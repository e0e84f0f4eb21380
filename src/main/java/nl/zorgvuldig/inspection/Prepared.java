package nl.zorgvuldig.inspection;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.dossier.Agreement;
import nl.zorgvuldig.dossier.Confidentiality;
import nl.zorgvuldig.dossier.Piece;
import nl.zorgvuldig.dossier.PieceId;
import nl.zorgvuldig.dossier.Viewpoint;

/// A piece of a dossier, and what will happen with it.
///
/// @param viewpoints what was said of it; they go with it
/// @param agreement how it stands, of an agreement somebody sees to
/// @param decision the last one of the head's; empty when nothing was decided
public record Prepared(
        Piece piece,
        Confidentiality level,
        List<Viewpoint> viewpoints,
        Optional<Agreement> agreement,
        Showing showing,
        Optional<Decision> decision) {
    public PieceId id() {
        return piece.piece();
    }

    /// What a form that decides about it says it saw.
    public int seen() {
        return decision.map(Decision::step).orElse(0);
    }

    @Override
    public String toString() {
        return "Prepared[" + id() + ", " + showing.code() + "]";
    }
}
