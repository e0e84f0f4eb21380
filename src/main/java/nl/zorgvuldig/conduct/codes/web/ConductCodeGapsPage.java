package nl.zorgvuldig.conduct.codes.web;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.conduct.codes.ConductCodeVersion;
import nl.zorgvuldig.platform.kernel.text.PersonName;

/// Confirmations given and missing, place by place. `toString` returns `[sealed]`.
///
/// @param coming published versions that wait for their day
/// @param board whether the reader is of the board
public record ConductCodeGapsPage(
        List<ConductCodeVersion> current,
        List<ConductCodeVersion> coming,
        List<Place> places,
        LocalDate today,
        boolean board) {

    /// Whether another version of this document waits for its day.
    public boolean coming(ConductCodeVersion version) {
        return coming.stream().anyMatch(other -> other.code().equals(version.code()));
    }

    /// A school, or the board itself.
    ///
    /// @param name of the school; empty for the board
    public record Place(String name, List<Line> lines) {
        public int missing() {
            return lines.stream().mapToInt(line -> line.missing().size()).sum();
        }
    }

    /// One document at one place.
    ///
    /// @param missing people who have not confirmed it, by family name
    public record Line(ConductCodeVersion what, int received, List<PersonName> missing) {
        public int all() {
            return received + missing.size();
        }

        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
