package nl.zorgvuldig.conduct;

import static nl.zorgvuldig.conduct.StatementStore.SIGNATURE;

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

/// Who signed the statement of confidentiality.
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
                holding("person", DataKind.REFERENCE),
                holding("version", DataKind.ACTIVITY),
                holding("signed_at", DataKind.ACTIVITY),
                holding("fingerprint", DataKind.REFERENCE),
                holding("line", DataKind.REFERENCE));
    }

    private static Holding holding(String column, DataKind kind) {
        return new Holding(
                SIGNATURE,
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
        return boards.program(subject.board())
                .call(
                        () ->
                                new Export(
                                        work.read(Act.MAINTAIN, () -> store.list(person)).stream()
                                                .map(SignatureHoldings::plain)
                                                .toList()));
    }

    private static Export.Row plain(Signature one) {
        Export.Row row =
                new Export.Row(SIGNATURE, Map.of())
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
                        .call(
                                () ->
                                        Removed.of(
                                                SIGNATURE,
                                                work.write(
                                                        Act.DESTROY, () -> store.delete(person))))
                : Removed.nothing();
    }
}
