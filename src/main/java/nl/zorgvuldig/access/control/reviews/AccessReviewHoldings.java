package nl.zorgvuldig.access.control.reviews;

import static nl.zorgvuldig.access.control.reviews.AccessReviewStore.TABLE;
import static nl.zorgvuldig.platform.holdings.SubjectKind.STAFF;

import nl.zorgvuldig.platform.holdings.DataKind;
import nl.zorgvuldig.platform.holdings.DeclaredHoldings;
import nl.zorgvuldig.platform.holdings.Holdings;
import nl.zorgvuldig.platform.holdings.LegalBasis;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.SystemWork;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import org.springframework.stereotype.Component;

/// Which head reviewed access, and when. Stays with the school; names nobody once the account is
/// deleted.
@Component
final class AccessReviewHoldings extends DeclaredHoldings {
    private final AccessReviewStore store;

    AccessReviewHoldings(AccessReviewStore store, SystemWork program) {
        super(program);
        this.store = store;
    }

    @Override
    protected Holdings declare() {
        return Holdings.keptFor("access.purpose.review", LegalBasis.PUBLIC_TASK, "ACCOUNT", RetentionPurpose.ACCOUNT)
                .table(TABLE)
                .columns(STAFF, DataKind.ACTIVITY, "done_by", "done_at")
                .exportsAnyone(person -> PersonalDataExport.of(store.listDoneBy(person), AccessReviewHoldings::plain));
    }

    private static PersonalDataExport.Row plain(AccessReview review) {
        return PersonalDataExport.Row.of(TABLE)
                .with("done_by", review.doneBy().toString())
                .with("done_at", review.doneAt().toString());
    }
}
