package nl.zorgvuldig.conduct.statements.web;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.conduct.statements.ConfidentialityStatement;
import nl.zorgvuldig.platform.kernel.text.PersonName;

/// Signatures given and missing under the binding statement. `toString` returns `[sealed]`.
///
/// @param binding empty when the board has no statement yet
/// @param board whether the reader is of the board, which can publish
public record StatementSignersPage(Optional<ConfidentialityStatement> binding, List<Place> places, boolean board) {

    /// A school, or the board itself.
    ///
    /// @param name of the school; empty for the board
    /// @param missing people who still have to sign, by family name
    public record Place(String name, int signed, List<PersonName> missing) {
        public int all() {
            return signed + missing.size();
        }

        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    public int missing() {
        return places.stream().mapToInt(place -> place.missing().size()).sum();
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
