package nl.zorgvuldig.code;

import static nl.zorgvuldig.code.CodeStore.VERSION;
import static nl.zorgvuldig.code.CodeStore.WITHDRAWAL;
import static nl.zorgvuldig.holdings.DataKind.ACTIVITY;
import static nl.zorgvuldig.holdings.DataKind.MESSAGE;
import static nl.zorgvuldig.holdings.DataKind.REFERENCE;

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
import nl.zorgvuldig.kernel.EventId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.vault.Keeping;
import org.springframework.stereotype.Component;

/// Who was told of which document and confirmed it, and who of the board laid it down. It goes with
/// the account.
@Component
final class CodeHoldings implements HoldsPersonalData {
    private final CodeStore codes;
    private final ReceiptStore receipts;
    private final StepStore steps;
    private final Work work;
    private final Boards boards;

    CodeHoldings(CodeStore codes, ReceiptStore receipts, StepStore steps, Work work, Boards boards) {
        this.codes = codes;
        this.receipts = receipts;
        this.steps = steps;
        this.work = work;
        this.boards = boards;
    }

    @Override
    public List<Holding> describe() {
        return List.of(
                holding(ReceiptStore.TABLE, "person", REFERENCE),
                holding(ReceiptStore.TABLE, "code", ACTIVITY),
                holding(ReceiptStore.TABLE, "version", ACTIVITY),
                holding(ReceiptStore.TABLE, "confirmed_at", ACTIVITY),
                holding(ReceiptStore.TABLE, "fingerprint", REFERENCE),
                holding(ReceiptStore.TABLE, "line", REFERENCE),
                holding(StepStore.TABLE, "person", REFERENCE),
                holding(StepStore.TABLE, "code", MESSAGE),
                holding(StepStore.TABLE, "version", MESSAGE),
                holding(StepStore.TABLE, "step", MESSAGE),
                holding(StepStore.TABLE, "route", MESSAGE),
                holding(StepStore.TABLE, "taken_on", MESSAGE),
                holding(VERSION, "published_by", ACTIVITY),
                holding(WITHDRAWAL, "withdrawn_by", ACTIVITY));
    }

    private static Holding holding(String table, String column, DataKind kind) {
        return new Holding(
                table,
                column,
                kind,
                SubjectKind.STAFF,
                "code.purpose.receipt",
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
        Stream<Export.Row> confirmed = receipts.list(person).stream()
                .map(one -> row(ReceiptStore.TABLE, one.code(), one.version())
                        .with("person", person.toString())
                        .with("confirmed_at", one.confirmedAt().toString())
                        .with("fingerprint", one.fingerprint())
                        .with("line", one.line().map(EventId::toString).orElse("")));
        Stream<Export.Row> told = steps.list(person).stream()
                .map(one -> row(StepStore.TABLE, one.code(), one.version())
                        .with("person", person.toString())
                        .with("step", Codes.of(one.step()))
                        .with("taken_on", one.on().toString()));
        Stream<Export.Row> published = codes.list().stream()
                .filter(one -> one.publishedBy().equals(person))
                .map(one -> row(VERSION, one.code(), one.version()).with("published_by", person.toString()));
        Stream<Export.Row> withdrawn = codes.withdrawnBy(person).stream()
                .map(one -> row(WITHDRAWAL, one.code(), one.version()).with("withdrawn_by", person.toString()));
        return new Export(Stream.of(confirmed, told, published, withdrawn)
                .flatMap(one -> one)
                .toList());
    }

    private static Export.Row row(String table, CodeId code, int version) {
        return new Export.Row(table, Map.of()).with("code", code.toString()).with("version", Integer.toString(version));
    }

    @Override
    public Removed destroy(Subject subject, Keeping keeping) {
        PersonId person = new PersonId(subject.id());
        return keeping == Keeping.ACCOUNT
                ? boards.program(subject.board()).call(() -> work.write(Act.DESTROY, () -> destroyNow(person)))
                : Removed.nothing();
    }

    private Removed destroyNow(PersonId person) {
        return Removed.of(ReceiptStore.TABLE, receipts.delete(person))
                .with(Removed.of(StepStore.TABLE, steps.delete(person)));
    }
}
