package nl.zorgvuldig.platform.holdings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorgvuldig.platform.kernel.ids.BoardId;

/// Source of restrictions of processing (AVG art. 18): restricted data is kept, and may still be
/// read; it is not changed, disclosed, published or destroyed until the restriction ends.
/// Implemented by the module that knows; asked by every module that changes, discloses or destroys
/// data. Destruction asks [#kept], which covers more.
public interface RestrictionSource {
    /// The restriction of somebody's data, today. Reads by itself, whoever is acting.
    Restriction of(DataSubject subject);

    /// How often each piece was ever restricted or released: recipients of it are notified each
    /// time (AVG art. 19). Reads by itself as well.
    Map<UUID, Integer> turns(DataSubject subject);

    /// Data subjects of whom nothing is destroyed today: because something is restricted, or
    /// because a request of theirs about their data is not decided yet. Reads by itself as well.
    Set<UUID> kept(BoardId board);

    static Map<UUID, Integer> turns(List<RestrictionSource> all, DataSubject subject) {
        Map<UUID, Integer> turns = new HashMap<>();
        all.forEach(source -> source.turns(subject).forEach((piece, times) -> turns.merge(piece, times, Integer::sum)));
        return turns;
    }

    static Set<UUID> kept(List<RestrictionSource> all, BoardId board) {
        return all.stream().flatMap(source -> source.kept(board).stream()).collect(Collectors.toUnmodifiableSet());
    }

    static Restriction of(List<RestrictionSource> all, DataSubject subject) {
        return all.stream().map(source -> source.of(subject)).reduce(Restriction.NOTHING, Restriction::and);
    }
}
