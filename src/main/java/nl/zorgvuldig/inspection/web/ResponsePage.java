package nl.zorgvuldig.inspection.web;

import java.util.List;
import nl.zorgvuldig.dossier.Said;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Form;

/// The page on which somebody who inspected says how they see a piece.
///
/// @param pieces that they saw
/// @param own what they said before
public record ResponsePage(
        String address, String pupil, Clause clause, Sentence because, List<Piece> pieces, List<Own> own, Form form) {
    public record Piece(String number, Sentence label) {}

    /// @param about which piece
    public record Own(Sentence about, Said said) {}

    @Override
    public String toString() {
        return "[sealed]";
    }
}
