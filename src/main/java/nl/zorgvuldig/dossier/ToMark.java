package nl.zorgvuldig.dossier;

import java.util.List;

/// An entry or a document of which the head is about to change for whom it is there.
///
/// @param markings newest first
public record ToMark(Piece piece, List<Marking> markings) {
    public Confidentiality level() {
        return ConfidentialityRules.level(markings);
    }

    @Override
    public String toString() {
        return "ToMark[" + piece.piece() + ", " + markings.size() + "]";
    }
}
