package nl.zorgvuldig.privacy.rights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.web.RoleContact;

/// Content of the letter about a request. Prints as `[sealed]`.
///
/// @param school empty when the board answers
/// @param number of the request
public record RightLetter(
        String asker,
        String about,
        boolean ofSelf,
        RightKind kind,
        LocalDate asked,
        Optional<String> school,
        String board,
        LocalDate made,
        String number,
        Optional<String> words,
        List<Line> lines,
        List<RoleContact> contacts) {

    /// One answer.
    ///
    /// @param what as a code: `extended`, `granted`
    /// @param ground as a code
    /// @param last last day of an extended term
    /// @param from first day without the restriction
    public record Line(
            String what,
            Instant at,
            String by,
            Optional<String> ground,
            Optional<LocalDate> last,
            Optional<LocalDate> from,
            List<String> paragraphs) {}

    @Override
    public String toString() {
        return "[sealed]";
    }
}
