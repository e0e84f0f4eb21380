package nl.zorgvuldig.platform.mail;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// Address at which mail for somebody does not arrive.
///
/// @param address keyed hash of it, in hexadecimals
/// @param kind of the newest message that did not arrive, as in [MailMessage#kind]
/// @param since the first message that did not arrive, after the last time the address was checked
/// @param newest when it was last heard that one did not arrive
/// @param checked when somebody at school said that the address is right; empty while nobody did
public record UndeliveredAddress(
        PersonId person,
        String address,
        Reason reason,
        String kind,
        Instant since,
        Instant newest,
        Optional<Instant> checked) {
    /// Why mail does not arrive, as far as whoever corrects the address must know.
    public enum Reason {
        /// There is no such address, or it is closed.
        UNKNOWN,
        /// The mailbox is full.
        FULL,
        /// The mail server of the address did not take it for days.
        AWAY;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Reason of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /// Message that did not arrive.
    ///
    /// @param hash keyed hash of the address it was sent to
    /// @param mailed when the message was made
    public record Failure(PersonId person, byte[] hash, Reason reason, String kind, Instant mailed) {
        private String address() {
            return HexFormat.of().formatHex(hash);
        }
    }

    public boolean open() {
        return checked.isEmpty();
    }

    /// What is known after another failure. What is heard late of a message that was made before
    /// the address was checked says nothing new.
    ///
    /// @param before what was known of this person
    static UndeliveredAddress after(Optional<UndeliveredAddress> before, Failure failure, Instant now) {
        return before.filter(known -> known.address.equals(failure.address()))
                .map(known -> known.again(failure, now))
                .orElseGet(() -> new UndeliveredAddress(
                        failure.person(),
                        failure.address(),
                        failure.reason(),
                        failure.kind(),
                        now,
                        now,
                        Optional.empty()));
    }

    private UndeliveredAddress again(Failure failure, Instant now) {
        if (checked.filter(when -> !failure.mailed().isAfter(when)).isPresent()) {
            return this;
        }
        return new UndeliveredAddress(
                person,
                address,
                failure.reason(),
                failure.kind(),
                open() ? since : now,
                now.isAfter(newest) ? now : newest,
                Optional.empty());
    }

    byte[] hash() {
        return HexFormat.of().parseHex(address);
    }
}
