package nl.zorgvuldig.oversight.unusual;

import static nl.zorgvuldig.platform.holdings.SubjectKind.PUPIL;
import static nl.zorgvuldig.platform.holdings.SubjectKind.STAFF;

import nl.zorgvuldig.platform.holdings.DataKind;
import nl.zorgvuldig.platform.holdings.DeclaredHoldings;
import nl.zorgvuldig.platform.holdings.Holdings;
import nl.zorgvuldig.platform.holdings.LegalBasis;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.SystemWork;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import org.springframework.stereotype.Component;

/// Declares the personal data in findings of unusual reading and their reviews. The findings are
/// part of the log and stay with it, as ids that refer to nobody once the keys are destroyed. A
/// note becomes unreadable with the account of its author.
///
/// An export tells an employee what was found about their own reading, but not what the officer
/// wrote: that is the officer's own working paper (AVG art. 38(5)).
@Component
final class UnusualHoldings extends DeclaredHoldings {
    private static final String PURPOSE = "oversight.purpose.unusual";

    private final UnusualStore store;
    private final UnusualReviewStore reviews;

    UnusualHoldings(UnusualStore store, UnusualReviewStore reviews, SystemWork program) {
        super(program);
        this.store = store;
        this.reviews = reviews;
    }

    @Override
    protected Holdings declare() {
        return Holdings.keptFor(PURPOSE, LegalBasis.LEGAL_DUTY, "ACCESS_LOG", RetentionPurpose.LOG)
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
                .table(UnusualReviewStore.TABLE)
                .columns(STAFF, DataKind.ACTIVITY, "unusual", "amount", "reviewed_by", "reviewed_at")
                .alsoFor(PURPOSE, LegalBasis.LEGAL_DUTY, "ACCOUNT", RetentionPurpose.ACCOUNT)
                .columns(STAFF, DataKind.ACTIVITY, UnusualReviewStore.NOTE)
                .exportsAnyone(person -> found(person).with(written(person)));
    }

    private PersonalDataExport found(PersonId person) {
        return PersonalDataExport.of(
                store.listAbout(person),
                found -> PersonalDataExport.Row.of(UnusualStore.TABLE)
                        .with("person", person.toString())
                        .with("kind", Codes.of(found.unusual().kind()))
                        .with("day", found.unusual().day().toString())
                        .with("amount", Integer.toString(found.unusual().amount())));
    }

    private PersonalDataExport written(PersonId person) {
        return PersonalDataExport.of(
                reviews.listBy(person),
                review -> PersonalDataExport.Row.of(UnusualReviewStore.TABLE)
                        .with("reviewed_by", person.toString())
                        .with("reviewed_at", review.at().toString()));
    }
}
