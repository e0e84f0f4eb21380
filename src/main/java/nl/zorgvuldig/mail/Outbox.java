package nl.zorgvuldig.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zorgvuldig.database.Signals;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.BoardId;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.mail.Envelope.Letter;
import nl.zorgvuldig.mail.MessageStore.Content;
import nl.zorgvuldig.mail.MessageStore.Row;
import nl.zorgvuldig.vault.KeyDestroyed;
import nl.zorgvuldig.vault.Vault;

/// Takes messages. A message is a row in the transaction of its cause: there is none without its
/// cause, and no cause without its message. It leaves later ([Delivery]).
public final class Outbox {
    static final String TOPIC = "mail";

    private final Work work;
    private final Vault vault;
    private final Envelope envelope;
    private final MessageStore store;
    private final Signals signals;
    private final Posting posting;
    private final SenderName sender;
    private final String address;
    private final Clock clock;

    /// @param address of this program, as people open it
    Outbox(
            Work work,
            Vault vault,
            MessageStore store,
            Signals signals,
            Posting posting,
            SenderName sender,
            String address,
            Clock clock) {
        this.work = work;
        this.vault = vault;
        this.envelope = new Envelope(vault);
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
    public MailId send(Mail mail) {
        Acting acting = Acting.current();
        BoardId board = acting.board();
        MailId id = new MailId(Id.next(clock));
        Optional<Content> content = keeps(mail) ? Optional.of(seal(board, id, mail)) : Optional.empty();
        MailState state = posting == Posting.BY_SMTP ? MailState.QUEUED : MailState.SHOWN;
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
        vault.create(addressees.stream().map(one -> Envelope.key(board, one)).toList());
        vault.load(addressees.stream().map(one -> Envelope.key(board, one)).toList());
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

    private boolean keeps(Mail mail) {
        return switch (posting) {
            case BY_SMTP, DEMONSTRATION -> true;
            case NOWHERE -> mail.secrecy() == Mail.Secrecy.ORDINARY;
        };
    }

    /// Who it comes from, the school above its board, and where there is something to do, stand under
    /// every message. Part of the text, so what waits here keeps what it said when it was made.
    private String signed(Mail mail) {
        return mail.body().stripTrailing()
                + "\n\n-- \n"
                + (mail.school().isEmpty() ? "" : mail.school() + "\n")
                + sender.find().map(name -> name + "\n").orElse("")
                + (mail.page().isEmpty() ? "" : address + mail.page() + "\n");
    }

    private Content seal(BoardId board, MailId id, Mail mail) {
        Letter letter = new Letter(id, mail.address(), mail.subject(), signed(mail), mail.attachment());
        try {
            return envelope.seal(board, mail.addressee(), letter);
        } catch (KeyDestroyed notMadeYet) {
            vault.create(List.of(Envelope.key(board, mail.addressee())));
            return envelope.seal(board, mail.addressee(), letter);
        }
    }
}
