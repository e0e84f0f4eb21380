package nl.zorgvuldig.privacy.rights.restriction;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.holdings.DataSubject;
import nl.zorgvuldig.platform.holdings.Restriction;
import nl.zorgvuldig.platform.holdings.RestrictionSource;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import org.springframework.stereotype.Component;

/// Restrictions from granted requests, each until the day on which it is lifted. An undecided
/// request for one prevents destruction, and nothing else.
@Component
final class RestrictionRegistry implements RestrictionSource {
    private final RightRestrictionStore store;
    private final Boards boards;
    private final Work work;

    RestrictionRegistry(RightRestrictionStore store, Boards boards, Work work) {
        this.store = store;
        this.boards = boards;
        this.work = work;
    }

    @Override
    public Restriction of(DataSubject subject) {
        Set<UUID> items =
                boards.program(subject.board()).call(() -> work.readApart(Act.MAINTAIN, () -> store.of(subject.id())));
        Set<UUID> pieces = new HashSet<>(items);
        boolean whole = pieces.remove(subject.id());
        return new Restriction(whole, pieces);
    }

    @Override
    public Map<UUID, Integer> turns(DataSubject subject) {
        return boards.program(subject.board())
                .call(() -> work.readApart(Act.MAINTAIN, () -> store.turns(subject.id())));
    }

    @Override
    public Set<UUID> kept(BoardId board) {
        return boards.program(board).call(() -> work.readApart(Act.MAINTAIN, store::kept));
    }
}
