package nl.zorgvuldig.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.dossier.EntryKind;
import nl.zorgvuldig.dossier.PieceId;

/// A request, and the pieces somebody saw in it, to which they can respond.
public record Responding(RequestFile file, List<Item> items) {

    /// A piece as it stood on a page, without a word of it.
    ///
    /// @param version of an entry the one that was shown; of a document 1
    /// @param what empty for what was shown in other words
    public record Item(int page, int place, PieceId piece, int version, Optional<What> what) {
        /// For a form: which piece, without its id.
        public String number() {
            return page + "." + place;
        }
    }

    /// As it stood on top of the piece.
    public record What(EntryKind kind, LocalDate day) {}

    public Optional<Item> find(String number) {
        return items.stream().filter(one -> one.number().equals(number)).findFirst();
    }
}
