package nl.zorgvuldig.demo.population;

import java.util.List;
import nl.zorgvuldig.kernel.BoardId;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.kernel.SchoolYear;

/// The board, its schools and their groups.
public final class Places {
    private Places() {}

    public record Board(BoardId id, String name, String town) {}

    /// @param brin of the range `99A.`, which looks right and is given to nobody
    public record School(SchoolId id, String brin, String name, String town) {}

    /// A base group (*stamgroep*) in one school year.
    ///
    /// @param key how the school's own administration names the group; stable, never used again
    /// @param years the years taught in it, ascending; two or more make it a combination group
    public record Group(GroupId id, SchoolId school, SchoolYear year, String key, String name, List<Integer> years) {
        public boolean combination() {
            return years.size() > 1;
        }
    }
}
