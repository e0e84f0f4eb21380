package nl.zorgvuldig.care.emergency;

import static nl.zorgvuldig.platform.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.platform.holdings.SubjectKind.PUPIL;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.holdings.DataKind;
import nl.zorgvuldig.platform.holdings.DeclaredHoldings;
import nl.zorgvuldig.platform.holdings.Holdings;
import nl.zorgvuldig.platform.holdings.LegalBasis;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.RemovedRows;
import nl.zorgvuldig.platform.holdings.SystemWork;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import org.springframework.stereotype.Component;

/// Content of emergency cards, in every version. What to know rests on explicit consent, or on the
/// need of guiding the pupil; whom to call goes when the pupil left. What remains when a dossier is
/// destroyed is destroyed with it.
@Component
final class CardHoldings extends DeclaredHoldings {
    /// Who wrote a version, when and by which way; the same of what to know and of whom to call.
    private static final String[] WRITING = {"author", "recorded_by", "written_at", "given_on", "version", "route"};

    private final CardStore store;
    private final CardNecessityStore needs;
    private final CardOpeningStore openings;
    private final ClosedCardStore closed;
    private final Work work;

    CardHoldings(
            CardStore store,
            CardNecessityStore needs,
            CardOpeningStore openings,
            ClosedCardStore closed,
            Work work,
            SystemWork program) {
        super(program);
        this.store = store;
        this.needs = needs;
        this.openings = openings;
        this.closed = closed;
        this.work = work;
    }

    @Override
    protected Holdings declare() {
        return Holdings.keptFor(
                        "emergency.purpose_of_keeping.help",
                        LegalBasis.EXPLICIT_CONSENT,
                        "EMERGENCY_CARD",
                        RetentionPurpose.EMERGENCY)
                .table(CardStore.TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(PUPIL, DataKind.HEALTH, "sealed_health", "to_be_weighed")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, WRITING)
                .table(CardStore.CALLS)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(PUPIL, DataKind.CONTACT, "sealed_calls", "earlier_key")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, WRITING)
                .table(CardNecessityStore.TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil", "card")
                .columns(PUPIL, DataKind.HEALTH, "sealed_reason", "needed")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "author", "decided_by", "decided_at")
                .table(CardOpeningStore.TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(PUPIL, DataKind.ACTIVITY, "reason")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "opened_by", "opened_on", "opened_at")
                .table(CardOpeningStore.REVIEWS)
                .columns(PUPIL, DataKind.REFERENCE, "pupil", "opening")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "reviewed_by", "reviewed_at", "justified")
                .table(ClosedCardStore.TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(PUPIL, DataKind.CONSENT, "since")
                .exportsPupil(this::export)
                .exportsPerson(store::writtenBy)
                .destroysOfPupil(
                        EnumSet.of(
                                RetentionPurpose.EMERGENCY, RetentionPurpose.EMERGENCY_CALLS, RetentionPurpose.DOSSIER),
                        this::remove);
    }

    private PersonalDataExport export(PupilId pupil) {
        List<PersonalDataExport.Row> rows = new ArrayList<>();
        store.everything(pupil).forEach(part -> rows.add(plain(part)));
        needs.everything(pupil).forEach(decision -> rows.add(plain(decision)));
        openings.list(pupil).forEach(opening -> {
            rows.add(plain(opening));
            opening.review().ifPresent(review -> rows.add(plain(review)));
        });
        return new PersonalDataExport(rows);
    }

    private static PersonalDataExport.Row plain(CardNecessity decision) {
        return PersonalDataExport.Row.of(CardNecessityStore.TABLE)
                .with("author", decision.author().toString())
                .with("card", decision.card().toString())
                .with("needed", Boolean.toString(decision.needed()))
                .with("decided_at", decision.decidedAt().toString())
                .with("decided_by", decision.decidedBy().toString())
                .with("sealed_reason", decision.reason());
    }

    private static PersonalDataExport.Row plain(CardOpening.Review review) {
        return PersonalDataExport.Row.of(CardOpeningStore.REVIEWS)
                .with("reviewed_by", review.by().toString())
                .with("reviewed_at", review.at().toString())
                .with("justified", Boolean.toString(review.justified()));
    }

    private static PersonalDataExport.Row plain(CardOpening opening) {
        return PersonalDataExport.Row.of(CardOpeningStore.TABLE)
                .with("opened_by", opening.by().toString())
                .with("opened_at", opening.at().toString())
                .with("reason", opening.reason().code());
    }

    private static PersonalDataExport.Row plain(CardPart part) {
        return PersonalDataExport.Row.of(CardStore.TABLE)
                .with("author", part.author().toString())
                .with("version", Integer.toString(part.version()))
                .with("route", Codes.of(part.route()))
                .with("given_on", part.givenOn().toString())
                .with("written_at", part.writtenAt().toString())
                .with("recorded_by", part.recordedBy().toString())
                .with("sealed_health", part.text().health().joined().replace('\u001f', '\n'))
                .with(
                        "sealed_calls",
                        EmergencyContact.joined(part.text().calls()).replace('\u001f', '\n'));
    }

    /// Deletes what some of its authors wrote to know, and what was decided about it.
    void destroyWords(PupilId pupil, List<PersonId> authors) {
        work.write(Act.DESTROY, () -> store.delete(pupil, authors) + needs.delete(pupil, authors));
    }

    private RemovedRows remove(PupilId pupil) {
        return RemovedRows.of(CardStore.TABLE, store.delete(pupil))
                .with(RemovedRows.of(CardStore.CALLS, store.deleteCalls(pupil)))
                .with(RemovedRows.of(CardNecessityStore.TABLE, needs.delete(pupil)))
                .with(RemovedRows.of(CardOpeningStore.REVIEWS, openings.deleteReviews(pupil)))
                .with(RemovedRows.of(CardOpeningStore.TABLE, openings.delete(pupil)))
                .with(RemovedRows.of(ClosedCardStore.TABLE, unmark(pupil)));
    }

    /// Only together with the card: for a card that stays, the mark says since when it waits.
    private int unmark(PupilId pupil) {
        return store.pupils().contains(pupil) ? 0 : closed.delete(pupil);
    }
}
