package nl.zorgvuldig.rights;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.holdings.Standstill;
import nl.zorgvuldig.holdings.Still;
import nl.zorgvuldig.holdings.Subject;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.BoardId;
import org.springframework.stereotype.Component;

/// What stands still because a request to that was granted, until the day on which it is free
/// again. What somebody asked and nobody decided yet keeps from destroying, and from nothing else.
@Component
final class StandingStill implements Standstill {
    private final StillStore store;
    private final Boards boards;
    private final Work work;

    StandingStill(StillStore store, Boards boards, Work work) {
        this.store = store;
        this.boards = boards;
        this.work = work;
    }

    @Override
    public Still of(Subject subject) {
        Set<UUID> items =
                boards.program(subject.board()).call(() -> work.readApart(Act.MAINTAIN, () -> store.of(subject.id())));
        Set<UUID> pieces = new HashSet<>(items);
        boolean whole = pieces.remove(subject.id());
        return new Still(whole, pieces);
    }

    @Override
    public Map<UUID, Integer> turns(Subject subject) {
        return boards.program(subject.board())
                .call(() -> work.readApart(Act.MAINTAIN, () -> store.turns(subject.id())));
    }

    @Override
    public Set<UUID> kept(BoardId board) {
        return boards.program(board).call(() -> work.readApart(Act.MAINTAIN, store::kept));
    }
}
