package nl.zorgvuldig.access;

import static nl.zorgvuldig.access.ReviewStore.TABLE;
import static nl.zorgvuldig.holdings.SubjectKind.STAFF;

import nl.zorgvuldig.holdings.DataKind;
import nl.zorgvuldig.holdings.DeclaredHoldings;
import nl.zorgvuldig.holdings.Export;
import nl.zorgvuldig.holdings.Holdings;
import nl.zorgvuldig.holdings.LegalBasis;
import nl.zorgvuldig.holdings.ProgramWork;
import nl.zorgvuldig.vault.Keeping;
import org.springframework.stereotype.Component;

/// Which head looked through who was let in, and when. Stays with the school; names nobody once the
/// account is gone.
@Component
final class ReviewHoldings extends DeclaredHoldings {
    private final ReviewStore store;

    ReviewHoldings(ReviewStore store, ProgramWork program) {
        super(program);
        this.store = store;
    }

    @Override
    protected Holdings declare() {
        return Holdings.keptFor("access.purpose.review", LegalBasis.PUBLIC_TASK, "ACCOUNT", Keeping.ACCOUNT)
                .table(TABLE)
                .columns(STAFF, DataKind.ACTIVITY, "done_by", "done_at")
                .exportsAnyone(person -> Export.of(store.listDoneBy(person), ReviewHoldings::plain));
    }

    private static Export.Row plain(Review review) {
        return Export.Row.of(TABLE)
                .with("done_by", review.doneBy().toString())
                .with("done_at", review.doneAt().toString());
    }
}
