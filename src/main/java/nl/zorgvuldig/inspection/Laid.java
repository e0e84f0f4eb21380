package nl.zorgvuldig.inspection;

import nl.zorgvuldig.dossier.Content;
import nl.zorgvuldig.dossier.PieceId;

/// A piece in its place on a page, as it was laid out at the beginning of a session.
///
/// @param page 0 for what is not shown
/// @param place from 1, on its page
/// @param part the version of an entry, the page of a document
public record Laid(
        int page, int place, PieceId item, Content.Kind kind, int part, Showing showing) {}
