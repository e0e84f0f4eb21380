package nl.zorgvuldig.platform.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// Figures of a module about the clauses it keeps. Each module that has them provides a bean; the
/// module that shows the figures knows no table of theirs.
public interface Figures {
    /// Codes of all it counts, whether there is something to count today or not. The module has a
    /// message for each: `<module>.figure.<code>`, with the number and the total.
    Set<String> codes();

    /// Counts for the acting board, as the system account; each count is a small query to the
    /// database. There is a figure for each relevant school, also when its count is zero.
    /// [PlaceCounts] adds them up school by school.
    List<Figure> count(LocalDate today);
}
