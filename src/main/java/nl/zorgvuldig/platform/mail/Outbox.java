package nl.zorgvuldig.platform.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zorgvuldig.platform.database.Signals;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.mail.MessageSeals.Letter;
import nl.zorgvuldig.platform.mail.MessageStore.Content;
import nl.zorgvuldig.platform.mail.MessageStore.Row;
import nl.zorgvuldig.platform.vault.KeyDestroyed;
import nl.zorgvuldig.platform.vault.Vault;

/// Outbox of messages. A message is a row in the transaction of its cause: neither exists without
/// the other. It is sent later ([MailDelivery]).
public final class Outbox {
    static final String TOPIC = "mail";

    private final Work work;
    private final Vault vault;
    private final MessageSeals envelope;
    private final MessageStore store;
    private final Signals signals;
    private final MailMode posting;
    private final SenderName sender;
    private final String address;
    private final Clock clock;

    /// @param address of this program, as people open it
    public Outbox(
            Work work,
            Vault vault,
            MessageStore store,
            Signals signals,
            MailMode posting,
            SenderName sender,
            String address,
            Clock clock) {
        this.work = work;
        this.vault = vault;
        this.envelope = new MessageSeals(vault);
        this.store = store;
        this.signals = signals;
        this.posting = posting;
        this.sender = sender;
        this.address = address.replaceFirst("/+$", "");
        this.clock = clock;
    }

    /// Adds a message, for the board of [Acting], in the current transaction.
    ///
    /// @return the id by which [#find] gives its status
    public MailId send(MailMessage mail) {
        Acting acting = Acting.current();
        BoardId board = acting.board();
        MailId id = new MailId(Id.next(clock));
        Optional<Content> content = keeps(mail) ? Optional.of(seal(board, id, mail)) : Optional.empty();
        MailState state = posting == MailMode.BY_SMTP ? MailState.QUEUED : MailState.SHOWN;
        Instant now = clock.instant();
        Optional<byte[]> address = state == MailState.QUEUED
                ? Optional.of(Accounts.addressHash(vault, board, mail.address()))
                : Optional.empty();
        MailStatus status =
                new MailStatus(id, mail.addressee(), mail.kind(), now, state, Optional.empty(), Optional.empty());
        work.change(acting.act(), () -> {
            store.add(board, new Row(status, content, 0, mail.uselessAfter()), address);
            if (state == MailState.QUEUED) {
                signals.send(TOPIC, board.toString());
            }
        });
        return id;
    }

    /// Creates the keys of messages to many people in one go, before the transaction in which they
    /// are sent. Optional; it only makes [#send] quicker.
    public void prepare(Collection<PersonId> addressees) {
        BoardId board = Acting.current().board();
        vault.create(addressees.stream()
                .map(person -> MessageSeals.key(board, person))
                .toList());
        vault.load(addressees.stream()
                .map(person -> MessageSeals.key(board, person))
                .toList());
    }

    /// Abandons the waiting messages of the acting board: after a backup was restored most of them
    /// had been sent before, and nobody gets the same message twice.
    ///
    /// @return how many there were
    public int abandon() {
        BoardId board = Acting.current().board();
        return work.write(Act.MAINTAIN, () -> store.abandon(board, "restored"));
    }

    public Optional<MailStatus> find(MailId id) {
        BoardId board = Acting.current().board();
        return work.read(Acting.current().act(), () -> store.find(board, id)).map(Row::status);
    }

    /// The status of many messages; without those that are no longer known.
    public Map<MailId, MailStatus> findAll(Collection<MailId> ids) {
        BoardId board = Acting.current().board();
        return ids.isEmpty()
                ? Map.of()
                : work.read(Acting.current().act(), () -> store.list(board, ids)).stream()
                        .map(Row::status)
                        .collect(Collectors.toMap(MailStatus::id, Function.identity()));
    }

    /// The newest messages of a board, newest first.
    List<MailStatus> newest(int most) {
        BoardId board = Acting.current().board();
        return work.read(Act.BROWSE, () -> store.newest(board, most)).stream()
                .map(Row::status)
                .toList();
    }

    /// The content of a message, as long as it is stored.
    Optional<Letter> read(MailId id) {
        BoardId board = Acting.current().board();
        return work.read(Act.BROWSE, () -> store.find(board, id))
                .flatMap(row -> row.content()
                        .map(content -> envelope.open(board, row.status().addressee(), id, content)));
    }

    private boolean keeps(MailMessage mail) {
        return switch (posting) {
            case BY_SMTP, DEMONSTRATION -> true;
            case NOWHERE -> mail.secrecy() == MailMessage.Secrecy.ORDINARY;
        };
    }

    /// Adds the footer: the sender, the school above its board, and the page, if any. Part of the
    /// text, so a waiting message keeps the wording of the moment when it was made.
    private String signed(MailMessage mail) {
        return mail.body().stripTrailing()
                + "\n\n-- \n"
                + (mail.school().isEmpty() ? "" : mail.school() + "\n")
                + sender.find().map(name -> name + "\n").orElse("")
                + (mail.page().isEmpty() ? "" : address + mail.page() + "\n");
    }

    private Content seal(BoardId board, MailId id, MailMessage mail) {
        Letter letter = new Letter(id, mail.address(), mail.subject(), signed(mail), mail.attachment());
        try {
            return envelope.seal(board, mail.addressee(), letter);
        } catch (KeyDestroyed notMadeYet) {
            vault.create(List.of(MessageSeals.key(board, mail.addressee())));
            return envelope.seal(board, mail.addressee(), letter);
        }
    }

    /// What happens to messages in this installation.
    public enum MailMode {
        /// They are sent.
        BY_SMTP,
        /// There are no real recipients: messages are shown to everybody.
        DEMONSTRATION,
        /// There is no mail server: messages are shown to the administrators of the program.
        NOWHERE
    }
}
