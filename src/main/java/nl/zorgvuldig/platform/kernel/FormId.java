package nl.zorgvuldig.platform.kernel;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// Identity of one display of a form, so that a form sent twice does its work once.
public record FormId(UUID value) implements Id {
    /// Most that the clocks of two machines may differ.
    private static final Duration APART = Duration.ofMinutes(5);

    public static FormId next(Clock clock) {
        return new FormId(Id.next(clock));
    }

    /// Reads what a browser sent. Empty for anything that no form of ours can have carried:
    /// anything but a version 7 UUID of a moment in the past.
    public static Optional<FormId> parse(String text, Clock clock) {
        return Id.parse(text)
                .filter(id -> id.version() == 7 && id.variant() == 2)
                .filter(id -> millis(id) <= clock.millis() + APART.toMillis())
                .map(FormId::new);
    }

    /// Identity of what this form creates when this person sends it about this pupil or school: the
    /// same each time, and different for every other person and pupil, so that nobody can aim at
    /// what is not theirs. Sorts by the moment the form was first shown.
    public UUID makes(PersonId by, Id about) {
        ByteBuffer hash = ByteBuffer.wrap(hash(value, by.value(), about.value()));
        long high = millis(value) << 16 | 0x7000L | hash.getLong() & 0x0fffL;
        long low = hash.getLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static long millis(UUID id) {
        return id.getMostSignificantBits() >>> 16;
    }

    private static byte[] hash(UUID... parts) {
        ByteBuffer bytes = ByteBuffer.allocate(parts.length * 16);
        for (UUID part : parts) {
            bytes.putLong(part.getMostSignificantBits()).putLong(part.getLeastSignificantBits());
        }
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes.array());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
