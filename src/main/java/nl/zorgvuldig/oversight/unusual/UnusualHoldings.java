package nl.zorgvuldig.oversight.unusual;

import static nl.zorgvuldig.holdings.SubjectKind.PUPIL;
import static nl.zorgvuldig.holdings.SubjectKind.STAFF;

import nl.zorgvuldig.holdings.DataKind;
import nl.zorgvuldig.holdings.DeclaredHoldings;
import nl.zorgvuldig.holdings.Export;
import nl.zorgvuldig.holdings.Holdings;
import nl.zorgvuldig.holdings.LegalBasis;
import nl.zorgvuldig.holdings.ProgramWork;
import nl.zorgvuldig.kernel.Codes;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.vault.Keeping;
import org.springframework.stereotype.Component;

/// Signs for reading that stands out, and what was written about it. The rows are of the log, and
/// stay with it: ids that stand for nobody once the keys are gone. A note closes with the account
/// of who wrote it.
///
/// A copy tells an employee what was found about their own reading, and not what the officer wrote:
/// that is the officer's own working paper (AVG art. 38(5)).
@Component
final class UnusualHoldings extends DeclaredHoldings {
    private static final String PURPOSE = "oversight.purpose.unusual";

    private final UnusualStore store;
    private final ReviewStore reviews;

    UnusualHoldings(UnusualStore store, ReviewStore reviews, ProgramWork program) {
        super(program);
        this.store = store;
        this.reviews = reviews;
    }

    @Override
    protected Holdings declare() {
        return Holdings.keptFor(PURPOSE, LegalBasis.LEGAL_DUTY, "ACCESS_LOG", Keeping.LOG)
                .table(UnusualStore.TABLE)
                .columns(
                        STAFF,
                        DataKind.ACTIVITY,
                        "person",
                        "kind",
                        "day",
                        "school",
                        "amount",
                        "first_at",
                        "last_at",
                        "found_at",
                        "reviewed_amount",
                        "reviewed_at")
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .table(ReviewStore.TABLE)
                .columns(STAFF, DataKind.ACTIVITY, "unusual", "amount", "reviewed_by", "reviewed_at")
                .alsoFor(PURPOSE, LegalBasis.LEGAL_DUTY, "ACCOUNT", Keeping.ACCOUNT)
                .columns(STAFF, DataKind.ACTIVITY, ReviewStore.NOTE)
                .exportsAnyone(person -> found(person).with(written(person)));
    }

    private Export found(PersonId person) {
        return Export.of(
                store.listAbout(person),
                found -> Export.Row.of(UnusualStore.TABLE)
                        .with("person", person.toString())
                        .with("kind", Codes.of(found.unusual().kind()))
                        .with("day", found.unusual().day().toString())
                        .with("amount", Integer.toString(found.unusual().amount())));
    }

    private Export written(PersonId person) {
        return Export.of(
                reviews.listBy(person),
                review -> Export.Row.of(ReviewStore.TABLE)
                        .with("reviewed_by", person.toString())
                        .with("reviewed_at", review.at().toString()));
    }
}
