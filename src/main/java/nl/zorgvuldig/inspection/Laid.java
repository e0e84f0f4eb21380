package nl.zorgvuldig.inspection;

import java.util.Optional;
import nl.zorgvuldig.dossier.Content;
import nl.zorgvuldig.dossier.PieceId;

/// A piece in its place, as it was laid out at the beginning of a session, or for a copy.
///
/// @param page 0 for what is not shown
/// @param place from 1, on its page
/// @param part the version of an entry, the page of a document
public record Laid(int page, int place, PieceId item, Content.Kind kind, int part, Showing showing) {
    /// Why it is not shown as it is.
    Optional<Ground> ground() {
        return showing.because();
    }

    /// What stands in its place.
    Optional<String> text() {
        return showing instanceof Showing.Masked masked ? Optional.of(masked.text()) : Optional.empty();
    }
}
