package nl.zorgvuldig.platform.policy;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Figure.Standing;

/// Sum of one kind of figure, school by school, while a module counts.
public final class PlaceCounts {
    private record Sum(long count, long of, Standing standing) {
        private static final Sum NOTHING = new Sum(0, 0, Standing.UPHELD);

        Sum plus(long more, long moreOf, Standing other) {
            return new Sum(count + more, of + moreOf, more > 0 ? standing.worst(other) : standing);
        }
    }

    private final Map<Optional<SchoolId>, Sum> places = new LinkedHashMap<>();

    /// Starts at zero for each of these schools.
    public static PlaceCounts atNought(Collection<SchoolId> schools) {
        PlaceCounts counts = new PlaceCounts();
        schools.forEach(school -> counts.add(school, 0, 0, Standing.UPHELD));
        return counts;
    }

    /// @param standing what `count` means for the clause when it is not zero
    public PlaceCounts add(SchoolId school, long count, long of, Standing standing) {
        return add(Optional.of(school), count, of, standing);
    }

    /// Adds a count of the board as a whole.
    public PlaceCounts addOfBoard(long count, long of, Standing standing) {
        return add(Optional.empty(), count, of, standing);
    }

    /// @param place empty for the board as a whole
    public PlaceCounts add(Optional<SchoolId> place, long count, long of, Standing standing) {
        places.merge(place, Sum.NOTHING.plus(count, of, standing), (before, _) -> before.plus(count, of, standing));
        return this;
    }

    /// @param address page that lists the items
    public List<Figure> figures(Clause clause, String code, String address) {
        return figures(clause, code, Optional.of(address));
    }

    /// Figures without a page that lists the items.
    public List<Figure> figures(Clause clause, String code) {
        return figures(clause, code, Optional.empty());
    }

    private List<Figure> figures(Clause clause, String code, Optional<String> address) {
        return places.entrySet().stream()
                .map(entry -> new Figure(
                        clause,
                        code,
                        entry.getKey(),
                        entry.getValue().count(),
                        entry.getValue().of(),
                        entry.getValue().standing(),
                        address))
                .toList();
    }
}
