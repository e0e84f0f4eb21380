package nl.zorgvuldig.access;

import java.util.List;
import java.util.Map;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.holdings.DataKind;
import nl.zorgvuldig.holdings.Export;
import nl.zorgvuldig.holdings.Holding;
import nl.zorgvuldig.holdings.HoldsPersonalData;
import nl.zorgvuldig.holdings.LegalBasis;
import nl.zorgvuldig.holdings.Removed;
import nl.zorgvuldig.holdings.Subject;
import nl.zorgvuldig.holdings.SubjectKind;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.vault.Keeping;
import org.springframework.stereotype.Component;

/// Which head looked through who was let in, and when. Stays with the school; names nobody once the
/// account is gone.
@Component
final class ReviewHoldings implements HoldsPersonalData {
    private final ReviewStore store;
    private final Work work;
    private final Boards boards;

    ReviewHoldings(ReviewStore store, Work work, Boards boards) {
        this.store = store;
        this.work = work;
        this.boards = boards;
    }

    @Override
    public List<Holding> describe() {
        return List.of(holding("done_by"), holding("done_at"));
    }

    private static Holding holding(String column) {
        return new Holding(
                ReviewStore.TABLE,
                column,
                DataKind.ACTIVITY,
                SubjectKind.STAFF,
                "access.purpose.review",
                LegalBasis.PUBLIC_TASK,
                "ACCOUNT",
                Keeping.ACCOUNT);
    }

    @Override
    public Export export(Subject subject) {
        PersonId person = new PersonId(subject.id());
        return boards.program(subject.board()).call(() -> work.read(Act.MAINTAIN, () -> exportNow(person)));
    }

    private Export exportNow(PersonId person) {
        return new Export(store.listDoneBy(person).stream()
                .map(one -> new Export.Row(ReviewStore.TABLE, Map.of())
                        .with("done_by", one.doneBy().toString())
                        .with("done_at", one.doneAt().toString()))
                .toList());
    }

    @Override
    public Removed destroy(Subject subject, Keeping keeping) {
        return Removed.nothing();
    }
}
