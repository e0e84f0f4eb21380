package nl.zorgvuldig.platform.mail;

import static nl.zorgvuldig.platform.holdings.SubjectKind.ACCOUNT_HOLDER;

import java.util.EnumSet;
import nl.zorgvuldig.platform.holdings.DataKind;
import nl.zorgvuldig.platform.holdings.DeclaredHoldings;
import nl.zorgvuldig.platform.holdings.Holdings;
import nl.zorgvuldig.platform.holdings.LegalBasis;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.RemovedRows;
import nl.zorgvuldig.platform.holdings.SystemWork;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.mail.MessageSeals.Letter;
import nl.zorgvuldig.platform.mail.MessageStore.Row;
import nl.zorgvuldig.platform.vault.KeyDestroyed;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.Vault;
import org.springframework.stereotype.Component;

/// Personal data about messages to somebody: their content until they were sent, afterwards only
/// that they were; that somebody was reminded; and that their mail does not arrive.
@Component
final class MailHoldings extends DeclaredHoldings {
    private static final String MESSAGE = "mail.message";

    private final MessageStore store;
    private final ReminderStore reminders;
    private final UndeliveredStore undelivered;
    private final MessageSeals envelope;

    MailHoldings(
            MessageStore store,
            ReminderStore reminders,
            UndeliveredStore undelivered,
            Vault vault,
            SystemWork program) {
        super(program);
        this.store = store;
        this.reminders = reminders;
        this.undelivered = undelivered;
        this.envelope = new MessageSeals(vault);
    }

    @Override
    protected Holdings declare() {
        return Holdings.keptFor("mail.purpose.message", LegalBasis.PUBLIC_TASK, "MESSAGE", RetentionPurpose.OUTBOX)
                .table(MESSAGE)
                .columns(ACCOUNT_HOLDER, DataKind.REFERENCE, "addressee")
                .columns(ACCOUNT_HOLDER, DataKind.CONTACT, "sealed_address")
                .columns(ACCOUNT_HOLDER, DataKind.MESSAGE, "sealed_subject", "sealed_body", "sealed_attachment")
                .columns(ACCOUNT_HOLDER, DataKind.LOOK_UP, "address_hash")
                .alsoFor("mail.purpose.message", LegalBasis.PUBLIC_TASK, "MESSAGE", RetentionPurpose.ACCOUNT)
                .table(ReminderStore.TABLE)
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "subject", "due_on", "sent_on")
                .table(UndeliveredStore.TABLE)
                .columns(ACCOUNT_HOLDER, DataKind.REFERENCE, "person")
                .columns(ACCOUNT_HOLDER, DataKind.LOOK_UP, "address_hash")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "reason", "kind", "since", "newest_at", "checked_at")
                .exportsAnyone(person -> PersonalDataExport.of(store.listTo(board(), person), this::plain)
                        .with(reminders.of(person))
                        .with(PersonalDataExport.of(
                                undelivered.find(person).stream().toList(), MailHoldings::plain)))
                .destroysWithAccount(person -> RemovedRows.of(ReminderStore.TABLE, reminders.delete(person))
                        .with(RemovedRows.of(UndeliveredStore.TABLE, undelivered.delete(person))))
                .asMaintenance()
                .destroys(
                        _ -> true,
                        EnumSet.of(RetentionPurpose.OUTBOX),
                        subject -> RemovedRows.of(MESSAGE, store.deleteTo(subject.board(), new PersonId(subject.id()))))
                .asMaintenance();
    }

    private PersonalDataExport.Row plain(Row message) {
        MailStatus status = message.status();
        PersonalDataExport.Row row = PersonalDataExport.Row.of(MESSAGE)
                .with("kind", status.kind())
                .with("created_at", status.created().toString())
                .with("state", status.state().code());
        try {
            return message.content()
                    .map(content -> envelope.open(board(), status.addressee(), status.id(), content))
                    .map(letter -> with(row, letter))
                    .orElse(row);
        } catch (KeyDestroyed closedForEver) {
            return row; // data that no longer opens is not exported
        }
    }

    private static PersonalDataExport.Row plain(UndeliveredAddress known) {
        return PersonalDataExport.Row.of(UndeliveredStore.TABLE)
                .with("reason", known.reason().code())
                .with("kind", known.kind())
                .with("since", known.since().toString())
                .with("newest_at", known.newest().toString())
                .with("checked_at", known.checked());
    }

    private static PersonalDataExport.Row with(PersonalDataExport.Row row, Letter letter) {
        return row.with("sealed_address", letter.address())
                .with("sealed_subject", letter.subject())
                .with("sealed_body", letter.body())
                .with("sealed_attachment", letter.attachment().map(MailAttachment::name));
    }

    private static BoardId board() {
        return Acting.current().board();
    }
}
