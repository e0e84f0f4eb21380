package nl.zorgvuldig.platform.kernel.ids;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/// Identity of one thing of one kind. An id says nothing about a person; it may appear in logs and
/// addresses.
public interface Id {
    UUID value();

    /// A new identity: UUID version 7 (RFC 9562), so that ids sort by the moment they were made.
    /// The 12 bits after the millisecond are a fraction of it (section 6.2, method 3): ids made
    /// within one millisecond sort as well.
    static UUID next(Clock clock) {
        Instant now = clock.instant();
        long part = (now.getNano() % 1_000_000L << 12) / 1_000_000L;
        long high = now.toEpochMilli() << 16 | 0x7000L | part;
        long random = ThreadLocalRandom.current().nextLong();
        long low = random & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /// The smallest version 7 UUID of a moment; every id made at or after `millis` is at least
    /// this.
    static UUID lowest(long millis) {
        return new UUID(millis << 16 | 0x7000L, 0x8000_0000_0000_0000L);
    }

    /// Reads an id from outside. Empty for anything but the canonical 36 characters.
    static Optional<UUID> parse(String text) {
        if (text.length() != 36) {
            return Optional.empty();
        }
        try {
            UUID uuid = UUID.fromString(text);
            return uuid.toString().equalsIgnoreCase(text) ? Optional.of(uuid) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
