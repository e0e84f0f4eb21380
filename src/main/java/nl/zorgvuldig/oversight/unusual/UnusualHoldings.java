package nl.zorgvuldig.oversight.unusual;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
final class UnusualHoldings implements HoldsPersonalData {
    private static final String LOG = "ACCESS_LOG";
    private static final String PURPOSE = "oversight.purpose.unusual";

    private final UnusualStore store;
    private final ReviewStore reviews;
    private final Work work;
    private final Boards boards;

    UnusualHoldings(UnusualStore store, ReviewStore reviews, Work work, Boards boards) {
        this.store = store;
        this.reviews = reviews;
        this.work = work;
        this.boards = boards;
    }

    @Override
    public List<Holding> describe() {
        Stream<Holding> found = Stream.of(
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
                .map(column -> activity(UnusualStore.TABLE, column));
        Stream<Holding> written = Stream.of("unusual", "amount", "reviewed_by", "reviewed_at")
                .map(column -> activity(ReviewStore.TABLE, column));
        Stream<Holding> others = Stream.of(
                new Holding(
                        UnusualStore.TABLE,
                        "pupil",
                        DataKind.REFERENCE,
                        SubjectKind.PUPIL,
                        PURPOSE,
                        LegalBasis.LEGAL_DUTY,
                        LOG,
                        Keeping.LOG),
                new Holding(
                        ReviewStore.TABLE,
                        ReviewStore.NOTE,
                        DataKind.ACTIVITY,
                        SubjectKind.STAFF,
                        PURPOSE,
                        LegalBasis.LEGAL_DUTY,
                        "ACCOUNT",
                        Keeping.ACCOUNT));
        return Stream.of(found, written, others).flatMap(all -> all).toList();
    }

    private static Holding activity(String table, String column) {
        return new Holding(
                table, column, DataKind.ACTIVITY, SubjectKind.STAFF, PURPOSE, LegalBasis.LEGAL_DUTY, LOG, Keeping.LOG);
    }

    @Override
    public Export export(Subject subject) {
        PersonId person = new PersonId(subject.id());
        return boards.program(subject.board()).call(() -> work.read(Act.MAINTAIN, () -> exportNow(person)));
    }

    private Export exportNow(PersonId person) {
        Stream<Export.Row> found = store.listAbout(person).stream()
                .map(one -> new Export.Row(UnusualStore.TABLE, Map.of())
                        .with("person", person.toString())
                        .with("kind", Codes.of(one.unusual().kind()))
                        .with("day", one.unusual().day().toString())
                        .with("amount", one.unusual().amount() + ""));
        Stream<Export.Row> written = reviews.listBy(person).stream()
                .map(one -> new Export.Row(ReviewStore.TABLE, Map.of())
                        .with("reviewed_by", person.toString())
                        .with("reviewed_at", one.at().toString()));
        return new Export(Stream.concat(found, written).toList());
    }

    @Override
    public Removed destroy(Subject subject, Keeping keeping) {
        return Removed.nothing();
    }
}
