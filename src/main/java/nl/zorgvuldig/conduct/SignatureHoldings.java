package nl.zorgvuldig.conduct;

import static nl.zorgvuldig.conduct.StatementStore.SIGNATURE;
import static nl.zorgvuldig.conduct.StatementStore.STATEMENT;

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
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.vault.Keeping;
import org.springframework.stereotype.Component;

/// Who signed the statement of confidentiality, and who of the board published it.
@Component
final class SignatureHoldings implements HoldsPersonalData {
    private final StatementStore store;
    private final Work work;
    private final Boards boards;

    SignatureHoldings(StatementStore store, Work work, Boards boards) {
        this.store = store;
        this.work = work;
        this.boards = boards;
    }

    @Override
    public List<Holding> describe() {
        return List.of(
                holding(SIGNATURE, "person", DataKind.REFERENCE),
                holding(SIGNATURE, "version", DataKind.ACTIVITY),
                holding(SIGNATURE, "signed_at", DataKind.ACTIVITY),
                holding(SIGNATURE, "fingerprint", DataKind.REFERENCE),
                holding(SIGNATURE, "line", DataKind.REFERENCE),
                holding(STATEMENT, "published_by", DataKind.ACTIVITY));
    }

    private static Holding holding(String table, String column, DataKind kind) {
        return new Holding(
                table,
                column,
                kind,
                SubjectKind.STAFF,
                "conduct.purpose.signature",
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
        Stream<Export.Row> signed = store.list(person).stream().map(SignatureHoldings::plain);
        Stream<Export.Row> published = store.list().stream()
                .filter(one -> one.publishedBy().equals(person))
                .map(one -> new Export.Row(STATEMENT, Map.of())
                        .with("version", Integer.toString(one.version()))
                        .with("published_by", person.toString()));
        return new Export(Stream.concat(signed, published).toList());
    }

    private static Export.Row plain(Signature one) {
        Export.Row row = new Export.Row(SIGNATURE, Map.of())
                .with("person", one.person().toString())
                .with("version", Integer.toString(one.version()))
                .with("signed_at", one.signedAt().toString())
                .with("fingerprint", one.fingerprint());
        return one.line().map(line -> row.with("line", line.toString())).orElse(row);
    }

    @Override
    public Removed destroy(Subject subject, Keeping keeping) {
        PersonId person = new PersonId(subject.id());
        return keeping == Keeping.ACCOUNT
                ? boards.program(subject.board())
                        .call(() -> Removed.of(SIGNATURE, work.write(Act.DESTROY, () -> store.delete(person))))
                : Removed.nothing();
    }
}
