package nl.zorgvuldig.platform.mail.bounces;

import io.micrometer.core.instrument.Metrics;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.mail.MailStatus;
import nl.zorgvuldig.platform.mail.MessageStore;
import nl.zorgvuldig.platform.mail.UndeliveredAddress;
import nl.zorgvuldig.platform.mail.UndeliveredAddress.Reason;
import nl.zorgvuldig.platform.mail.UndeliveredAddresses;
import nl.zorgvuldig.platform.mail.bounces.BounceAddress.Bounced;

/// Takes what was sent to the [BounceAddress]: a report that a message did not arrive is recorded,
/// anything else changes nothing. The meter `zorgvuldig.mail.reports` counts what came, by result.
public final class ReturnedMail {
    private static final String METER = "zorgvuldig.mail.reports";

    private final BounceAddress address;
    private final UndeliveredAddresses undelivered;
    private final MessageStore store;
    private final Boards boards;
    private final Work work;

    public ReturnedMail(
            BounceAddress address, UndeliveredAddresses undelivered, MessageStore store, Boards boards, Work work) {
        this.address = address;
        this.undelivered = undelivered;
        this.store = store;
        this.boards = boards;
        this.work = work;
    }

    /// What became of a message to the bounce address.
    public enum Result {
        /// It is recorded that an address does not work.
        RECORDED,
        /// It speaks of an address that its person no longer has, or of a message from long ago.
        PAST,
        /// It says something about the message or its sender, not about an address.
        REFUSED,
        ON_ITS_WAY,
        /// Without a token, or with one that is not ours.
        UNKNOWN,
        NO_REPORT,
        TOO_LARGE
    }

    /// @param message as it came, from anybody
    /// @throws RuntimeException when it could not be recorded; it may be taken again
    public Result take(byte[] message) {
        return count(
                switch (DeliveryReport.read(message)) {
                    case DeliveryReport.Failed failed -> record(failed);
                    case DeliveryReport.OnItsWay _ -> Result.ON_ITS_WAY;
                    case DeliveryReport.None _ -> Result.NO_REPORT;
                });
    }

    /// A message that is too large to be read.
    Result takeLarge() {
        return count(Result.TOO_LARGE);
    }

    private Result record(DeliveryReport.Failed failed) {
        List<Bounced> all = address.find(boards.all(), failed.to());
        if (all.isEmpty()) {
            return Result.UNKNOWN;
        }
        List<Result> results = all.stream()
                .map(bounced -> boards.program(bounced.board())
                        .call(() -> record(bounced, failed.status().reason())))
                .toList();
        return results.contains(Result.RECORDED) ? Result.RECORDED : results.getFirst();
    }

    private Result record(Bounced bounced, Optional<Reason> reason) {
        return work.write(Act.MAINTAIN, () -> {
            store.returned(bounced.board(), bounced.mail(), reason.isPresent() ? "not-arrived" : "refused");
            return reason.map(why -> note(bounced, why)).orElse(Result.REFUSED);
        });
    }

    private Result note(Bounced bounced, Reason reason) {
        Optional<byte[]> hash = store.findAddress(bounced.board(), bounced.mail());
        return store.find(bounced.board(), bounced.mail())
                        .flatMap(row -> hash.map(address -> failure(row.status(), address, reason)))
                        .filter(undelivered::note)
                        .isPresent()
                ? Result.RECORDED
                : Result.PAST;
    }

    private static UndeliveredAddress.Failure failure(MailStatus status, byte[] hash, Reason reason) {
        return new UndeliveredAddress.Failure(status.addressee(), hash, reason, status.kind(), status.created());
    }

    private static Result count(Result result) {
        Metrics.counter(METER, "result", result.name().toLowerCase(Locale.ROOT)).increment();
        return result;
    }
}
