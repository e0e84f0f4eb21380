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

/// Takes messages. A message is a row in the transaction of its cause: there is none without its
/// cause, and no cause without its message. It leaves later ([MailDelivery]).
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

    /// Hands a message over, for the board of [Acting], in the transaction one is in.
    ///
    /// @return by which [#find] tells what became of it
    public MailId send(MailMessage mail) {
        Acting acting = Acting.current();
        BoardId board = acting.board();
        MailId id = new MailId(Id.next(clock));
        Optional<Content> content = keeps(mail) ? Optional.of(seal(board, id, mail)) : Optional.empty();
        MailState state = posting == MailMode.BY_SMTP ? MailState.QUEUED : MailState.SHOWN;
        Instant now = clock.instant();
        MailStatus status =
                new MailStatus(id, mail.addressee(), mail.kind(), now, state, Optional.empty(), Optional.empty());
        work.change(acting.act(), () -> {
            store.add(board, new Row(status, content, 0, mail.uselessAfter()));
            if (state == MailState.QUEUED) {
                signals.send(TOPIC, board.toString());
            }
        });
        return id;
    }

    /// Makes the keys of messages to many people in one go, before the transaction in which they
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

    /// Gives up what is waiting, of the acting board: after a backup was put back most of it had
    /// left before, and nobody gets the same letter twice.
    ///
    /// @return how many that were
    public int abandon() {
        BoardId board = Acting.current().board();
        return work.write(Act.MAINTAIN, () -> store.abandon(board, "restored"));
    }

    public Optional<MailStatus> find(MailId id) {
        BoardId board = Acting.current().board();
        return work.read(Acting.current().act(), () -> store.find(board, id)).map(Row::status);
    }

    /// What became of many messages; without those that are not known any more.
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

    /// What a message says, as long as that is kept.
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

    /// Who it comes from, the school above its board, and where there is something to do, stand under
    /// every message. Part of the text, so what waits here keeps what it said when it was made.
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

    /// What happens to messages here.
    public enum MailMode {
        /// They are sent.
        BY_SMTP,
        /// Nobody real would get them: they are shown to everybody.
        DEMONSTRATION,
        /// There is no mail server: they are shown to whoever looks after the program.
        NOWHERE
    }
}
