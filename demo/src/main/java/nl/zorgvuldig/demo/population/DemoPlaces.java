package nl.zorgvuldig.demo.population;

import java.util.List;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;

/// The board, its schools and their groups.
public final class DemoPlaces {
    private DemoPlaces() {}

    public record Board(BoardId id, String name, String town) {}

    /// @param brin in the range `99A.`, which looks valid and is never issued
    public record School(SchoolId id, String brin, String name, String town) {}

    /// A base group (*stamgroep*) in one school year.
    ///
    /// @param key how the school's own administration names the group; stable, never reused
    /// @param years the years taught in it, ascending; two or more make it a combination group
    public record Group(GroupId id, SchoolId school, SchoolYear year, String key, String name, List<Integer> years) {
        public boolean combination() {
            return years.size() > 1;
        }
    }
}
