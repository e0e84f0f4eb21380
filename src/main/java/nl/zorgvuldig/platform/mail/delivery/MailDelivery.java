package nl.zorgvuldig.platform.mail.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Shutdown;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.mail.MailId;
import nl.zorgvuldig.platform.mail.MailStatus;
import nl.zorgvuldig.platform.mail.MessageSeals;
import nl.zorgvuldig.platform.mail.MessageSeals.Letter;
import nl.zorgvuldig.platform.mail.MessageStore;
import nl.zorgvuldig.platform.mail.MessageStore.Row;
import nl.zorgvuldig.platform.mail.UndeliveredAddress;
import nl.zorgvuldig.platform.mail.UndeliveredAddress.Reason;
import nl.zorgvuldig.platform.mail.UndeliveredAddresses;
import nl.zorgvuldig.platform.mail.delivery.MailDelivery.MailTransport.Trip;
import nl.zorgvuldig.platform.vault.KeyDestroyed;
import nl.zorgvuldig.platform.vault.Vault;

/// Delivery of what waits in the outbox. A message is taken for a while, sent outside any
/// transaction, and then marked; if the instance dies between, it is sent once more with the same
/// Message-ID, by which mail programs show it once. Any number of instances may do this at the same
/// time.
public final class MailDelivery {
    private static final int AT_ONCE = 20;
    private static final Duration SHOWN = Duration.ofDays(7);

    /// A mail server gives up after five days or so.
    private static final Duration REPORTED = Duration.ofDays(30);

    private final Boards boards;
    private final Work work;
    private final MessageStore store;
    private final MessageSeals envelope;
    private final MailTransport postman;
    private final UndeliveredAddresses undelivered;
    private final Clock clock;

    public MailDelivery(
            Boards boards,
            Work work,
            MessageStore store,
            Vault vault,
            MailTransport postman,
            UndeliveredAddresses undelivered,
            Clock clock) {
        this.boards = boards;
        this.work = work;
        this.store = store;
        this.envelope = new MessageSeals(vault);
        this.postman = postman;
        this.undelivered = undelivered;
        this.clock = clock;
    }

    /// Sends everything that is due, of all boards.
    public void deliverDue() {
        boards.forEach(this::deliver);
    }

    public void deliverDue(BoardId board) {
        boards.program(board).run(() -> deliver(board));
    }

    /// Deletes after a week what was only shown, and after a month by what address a report about a
    /// message is recognised.
    public void empty() {
        Instant now = clock.instant();
        boards.forEach(board -> work.change(Act.MAINTAIN, () -> {
            store.emptyShown(board, now.minus(SHOWN));
            store.forgetAddresses(board, now.minus(REPORTED));
        }));
    }

    private void deliver(BoardId board) {
        List<Row> taken;
        do {
            taken = work.write(Act.MAINTAIN, () -> take(board));
            taken.forEach(row -> deliver(board, row));
        } while (taken.size() == AT_ONCE && !Shutdown.asked());
    }

    private List<Row> take(BoardId board) {
        Instant now = clock.instant();
        return store.take(board, AT_ONCE, now, now.plus(DeliveryRetry.LEASE));
    }

    private void deliver(BoardId board, Row row) {
        MailId id = row.status().id();
        Trip trip = trip(board, row);
        work.change(Act.MAINTAIN, () -> {
            switch (trip) {
                case Trip.Delivered _ -> store.sent(board, id, clock.instant());
                case Trip.Later later -> again(board, row, later.error());
                case Trip.Never never -> store.failed(board, id, never.error());
                case Trip.NotAnAddress _ -> undelivered(board, row, Reason.UNKNOWN, "not-an-address");
                case Trip.NoSuchAddress(Reason reason) -> undelivered(board, row, reason, "refused");
            }
        });
    }

    private Trip trip(BoardId board, Row row) {
        if (row.uselessAfter().filter(end -> !clock.instant().isBefore(end)).isPresent()) {
            return new Trip.Never("too-late");
        }
        Letter letter;
        try {
            letter = envelope.open(
                    board,
                    row.status().addressee(),
                    row.status().id(),
                    row.content().orElseThrow());
        } catch (KeyDestroyed gone) {
            return new Trip.Never("addressee-gone");
        }
        return postman.take(letter);
    }

    private void undelivered(BoardId board, Row row, Reason reason, String error) {
        MailStatus status = row.status();
        store.findAddress(board, status.id())
                .ifPresent(hash -> undelivered.note(new UndeliveredAddress.Failure(
                        status.addressee(), hash, reason, status.kind(), status.created())));
        store.failed(board, status.id(), error);
    }

    private void again(BoardId board, Row row, String error) {
        MailStatus status = row.status();
        Optional<Instant> next =
                DeliveryRetry.next(row.attempts() + 1, status.created(), row.uselessAfter(), clock.instant());
        next.ifPresentOrElse(
                moment -> store.again(board, status.id(), moment, error),
                () -> store.failed(board, status.id(), error));
    }

    /// Transport of messages to the mail server.
    @FunctionalInterface
    public interface MailTransport {
        Trip take(Letter letter);

        /// Result of an attempt.
        sealed interface Trip {
            /// The mail server accepted the message.
            record Delivered() implements Trip {}

            /// A later attempt may succeed.
            record Later(String error) implements Trip {}

            /// No later attempt will succeed.
            record Never(String error) implements Trip {}

            /// Nothing can be sent there: it is not an e-mail address.
            record NotAnAddress() implements Trip {}

            /// The mail server takes nothing for this address.
            record NoSuchAddress(Reason reason) implements Trip {}
        }
    }
}
