package nl.zorgvuldig.platform.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// What a module counts about the clauses it keeps. Each module that can tell signs this with a
/// bean of its own; who shows the figures knows no table of theirs.
public interface Figures {
    /// Of all it counts, whether there is something to count today or not. The module has words for
    /// each: `<module>.figure.<code>`, with the number and of how many.
    Set<String> codes();

    /// For the acting board, as the program; each a small question to the database. A kind of
    /// figure comes for each school it says something about, also when its count is nought. With
    /// [PlaceCounts] it is added up school by school.
    List<Figure> count(LocalDate today);
}
