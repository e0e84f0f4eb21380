package nl.zorgvuldig.platform.holdings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorgvuldig.platform.kernel.ids.BoardId;

/// Says what stands still (AVG art. 18): it is kept, and may still be read; it is not changed, not
/// given, not published and not destroyed until it is free again. Signed by the module that knows;
/// asked by whoever changes, gives or destroys; who destroys asks what is kept, which is more.
public interface RestrictionSource {
    /// Of somebody, today. Reads for itself, whoever is acting.
    Restriction of(DataSubject subject);

    /// How often each piece began to stand still or was freed, ever: who was given it is told each
    /// time (AVG art. 19). Reads for itself as well.
    Map<UUID, Integer> turns(DataSubject subject);

    /// Of whom nothing is destroyed today: because anything stands still, or because nobody decided
    /// yet what they asked about their data. Reads for itself as well.
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
