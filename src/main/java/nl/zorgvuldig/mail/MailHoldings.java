package nl.zorgvuldig.mail;

import java.util.LinkedHashMap;
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
import nl.zorgvuldig.kernel.BoardId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.mail.MessageStore.Row;
import nl.zorgvuldig.vault.Keeping;
import nl.zorgvuldig.vault.KeyDestroyed;
import nl.zorgvuldig.vault.Vault;
import org.springframework.stereotype.Component;

/// What is kept of messages to somebody: until they left what they say, afterwards that they did.
@Component
final class MailHoldings implements HoldsPersonalData {
    private static final String MESSAGE = "mail.message";

    private final MessageStore store;
    private final Work work;
    private final Boards boards;
    private final Envelope envelope;

    MailHoldings(MessageStore store, Work work, Boards boards, Vault vault) {
        this.store = store;
        this.work = work;
        this.boards = boards;
        this.envelope = new Envelope(vault);
    }

    @Override
    public List<Holding> describe() {
        return List.of(
                holding("addressee", DataKind.REFERENCE),
                holding("sealed_address", DataKind.CONTACT),
                holding("sealed_subject", DataKind.MESSAGE),
                holding("sealed_body", DataKind.MESSAGE),
                holding("sealed_attachment", DataKind.MESSAGE));
    }

    private static Holding holding(String column, DataKind kind) {
        return new Holding(
                MESSAGE,
                column,
                kind,
                SubjectKind.ACCOUNT_HOLDER,
                "mail.purpose.message",
                LegalBasis.PUBLIC_TASK,
                "MESSAGE",
                Keeping.OUTBOX);
    }

    @Override
    public Export export(Subject subject) {
        BoardId board = subject.board();
        PersonId addressee = new PersonId(subject.id());
        List<Row> rows =
                boards.program(board).call(() -> work.read(Act.MAINTAIN, () -> store.listTo(board, addressee)));
        return new Export(rows.stream().map(row -> export(board, row)).toList());
    }

    private Export.Row export(BoardId board, Row row) {
        MailStatus status = row.status();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("kind", status.kind());
        values.put("created_at", status.created().toString());
        values.put("state", status.state().code());
        try {
            row.content()
                    .map(content -> envelope.open(board, status.addressee(), status.id(), content))
                    .ifPresent(letter -> {
                        values.put("sealed_address", letter.address());
                        values.put("sealed_subject", letter.subject());
                        values.put("sealed_body", letter.body());
                        letter.attachment().ifPresent(file -> values.put("sealed_attachment", file.name()));
                    });
        } catch (KeyDestroyed closedForEver) {
            // what no longer opens is not told
        }
        return new Export.Row(MESSAGE, values);
    }

    @Override
    public Removed destroy(Subject subject, Keeping keeping) {
        if (keeping != Keeping.OUTBOX) {
            return Removed.nothing();
        }
        BoardId board = subject.board();
        PersonId addressee = new PersonId(subject.id());
        return boards.program(board)
                .call(() -> Removed.of(MESSAGE, work.write(Act.MAINTAIN, () -> store.deleteTo(board, addressee))));
    }
}
