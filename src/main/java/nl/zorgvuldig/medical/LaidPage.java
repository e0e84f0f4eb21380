package nl.zorgvuldig.medical;

import nl.zorgvuldig.kernel.EntryId;

/// One page of a viewing, as it was laid out at its beginning.
///
/// @param page from 1
/// @param part the version of an entry, the page of a document
public record LaidPage(int page, EntryId entry, Kind kind, int part) {
    public enum Kind {
        ENTRY,
        DOCUMENT
    }
}
