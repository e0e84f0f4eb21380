package nl.zorgvuldig.mail;

import static nl.zorgvuldig.holdings.SubjectKind.ACCOUNT_HOLDER;

import java.util.EnumSet;
import nl.zorgvuldig.holdings.DataKind;
import nl.zorgvuldig.holdings.DeclaredHoldings;
import nl.zorgvuldig.holdings.Export;
import nl.zorgvuldig.holdings.Holdings;
import nl.zorgvuldig.holdings.LegalBasis;
import nl.zorgvuldig.holdings.ProgramWork;
import nl.zorgvuldig.holdings.Removed;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.BoardId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.mail.Envelope.Letter;
import nl.zorgvuldig.mail.MessageStore.Row;
import nl.zorgvuldig.vault.Keeping;
import nl.zorgvuldig.vault.KeyDestroyed;
import nl.zorgvuldig.vault.Vault;
import org.springframework.stereotype.Component;

/// What is kept of messages to somebody: until they left what they say, afterwards that they did; and
/// that somebody was reminded.
@Component
final class MailHoldings extends DeclaredHoldings {
    private static final String MESSAGE = "mail.message";

    private final MessageStore store;
    private final ReminderStore reminders;
    private final Envelope envelope;

    MailHoldings(MessageStore store, ReminderStore reminders, Vault vault, ProgramWork program) {
        super(program);
        this.store = store;
        this.reminders = reminders;
        this.envelope = new Envelope(vault);
    }

    @Override
    protected Holdings declare() {
        return Holdings.keptFor("mail.purpose.message", LegalBasis.PUBLIC_TASK, "MESSAGE", Keeping.OUTBOX)
                .table(MESSAGE)
                .columns(ACCOUNT_HOLDER, DataKind.REFERENCE, "addressee")
                .columns(ACCOUNT_HOLDER, DataKind.CONTACT, "sealed_address")
                .columns(ACCOUNT_HOLDER, DataKind.MESSAGE, "sealed_subject", "sealed_body", "sealed_attachment")
                .alsoFor("mail.purpose.message", LegalBasis.PUBLIC_TASK, "MESSAGE", Keeping.ACCOUNT)
                .table(ReminderStore.TABLE)
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "subject", "due_on", "sent_on")
                .exportsAnyone(person ->
                        Export.of(store.listTo(board(), person), this::plain).with(reminders.of(person)))
                .destroysWithAccount(person -> Removed.of(ReminderStore.TABLE, reminders.delete(person)))
                .asMaintenance()
                .destroys(
                        _ -> true,
                        EnumSet.of(Keeping.OUTBOX),
                        subject -> Removed.of(MESSAGE, store.deleteTo(subject.board(), new PersonId(subject.id()))))
                .asMaintenance();
    }

    private Export.Row plain(Row message) {
        MailStatus status = message.status();
        Export.Row row = Export.Row.of(MESSAGE)
                .with("kind", status.kind())
                .with("created_at", status.created().toString())
                .with("state", status.state().code());
        try {
            return message.content()
                    .map(content -> envelope.open(board(), status.addressee(), status.id(), content))
                    .map(letter -> with(row, letter))
                    .orElse(row);
        } catch (KeyDestroyed closedForEver) {
            return row; // what no longer opens is not told
        }
    }

    private static Export.Row with(Export.Row row, Letter letter) {
        return row.with("sealed_address", letter.address())
                .with("sealed_subject", letter.subject())
                .with("sealed_body", letter.body())
                .with("sealed_attachment", letter.attachment().map(Attachment::name));
    }

    private static BoardId board() {
        return Acting.current().board();
    }
}
