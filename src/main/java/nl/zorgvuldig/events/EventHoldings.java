package nl.zorgvuldig.events;

import static nl.zorgvuldig.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.holdings.SubjectKind.STAFF;

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

/// Who was told of which event, and who of the staff made one or wrote what is asked. In ids and
/// days; it goes with the account.
@Component
final class EventHoldings implements HoldsPersonalData {
    private static final String EVENT = "events.event";
    private static final String NOTICE = "events.notice";

    private final ProofStore proofs;
    private final NoticeStore notices;
    private final Work work;
    private final Boards boards;

    EventHoldings(ProofStore proofs, NoticeStore notices, Work work, Boards boards) {
        this.proofs = proofs;
        this.notices = notices;
        this.work = work;
        this.boards = boards;
    }

    @Override
    public List<Holding> describe() {
        return List.of(
                holding(ProofStore.TABLE, "person", DataKind.REFERENCE, ACCOUNT_HOLDER),
                holding(ProofStore.TABLE, "kind", DataKind.RELATION, ACCOUNT_HOLDER),
                holding(ProofStore.TABLE, "route", DataKind.MESSAGE, ACCOUNT_HOLDER),
                holding(ProofStore.TABLE, "taken_at", DataKind.MESSAGE, ACCOUNT_HOLDER),
                holding(ProofStore.TABLE, "mail", DataKind.MESSAGE, ACCOUNT_HOLDER),
                holding(ProofStore.TABLE, "tries", DataKind.MESSAGE, ACCOUNT_HOLDER),
                holding(ProofStore.TABLE, "told_at", DataKind.MESSAGE, ACCOUNT_HOLDER),
                holding(ProofStore.TABLE, "failed", DataKind.MESSAGE, ACCOUNT_HOLDER),
                holding(ProofStore.TABLE, "printed_at", DataKind.MESSAGE, ACCOUNT_HOLDER),
                holding(ProofStore.TABLE, "printed_by", DataKind.ACTIVITY, STAFF),
                holding(ProofStore.TABLE, "told_by", DataKind.ACTIVITY, STAFF),
                holding(EVENT, "made_by", DataKind.ACTIVITY, STAFF),
                holding(EVENT, "ready_by", DataKind.ACTIVITY, STAFF),
                holding(EVENT, "ended_by", DataKind.ACTIVITY, STAFF),
                holding(NOTICE, "published_by", DataKind.ACTIVITY, STAFF));
    }

    private static Holding holding(String table, String column, DataKind kind, SubjectKind subject) {
        return new Holding(
                table,
                column,
                kind,
                subject,
                "events.purpose.proof",
                LegalBasis.PUBLIC_TASK,
                "MESSAGE",
                Keeping.ACCOUNT);
    }

    @Override
    public Export export(Subject subject) {
        PersonId person = new PersonId(subject.id());
        return boards.program(subject.board()).call(() -> work.read(Act.MAINTAIN, () -> exportNow(person)));
    }

    private Export exportNow(PersonId person) {
        Stream<Export.Row> told = proofs.listOf(person).stream().map(one -> plain(one.proof(), one.event()));
        Stream<Export.Row> written = notices.listBy(person).stream()
                .map(one -> new Export.Row(NOTICE, Map.of())
                        .with("version", Integer.toString(one.version()))
                        .with("published_by", person.toString()));
        return new Export(Stream.concat(told, written).toList());
    }

    private static Export.Row plain(Proof one, SchoolEventId event) {
        Export.Row row = new Export.Row(ProofStore.TABLE, Map.of())
                .with("event", event.toString())
                .with("person", one.person().toString())
                .with("route", Codes.of(one.route()))
                .with("version", Integer.toString(one.version()))
                .with("taken_at", one.takenAt().toString());
        return one.toldAt().map(at -> row.with("told_at", at.toString())).orElse(row);
    }

    @Override
    public Removed destroy(Subject subject, Keeping keeping) {
        PersonId person = new PersonId(subject.id());
        return keeping == Keeping.ACCOUNT
                ? boards.program(subject.board())
                        .call(() -> Removed.of(ProofStore.TABLE, work.write(Act.MAINTAIN, () -> proofs.delete(person))))
                : Removed.nothing();
    }
}
