package nl.zorgvuldig.platform.identity.codes;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.BoardId;

/// Link address in the form that was used before [LinkCode]: the board, and a random number of 122
/// bits. None is given out any more. Addresses already sent work until they expire, because a
/// newsletter that was sent cannot be corrected. Does not print.
public record LegacyLinkCode(BoardId board, UUID number) {
    private static final int BYTES = 32;

    /// The code as it is written in an address.
    public String text() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        put(bytes, board.value());
        put(bytes, number);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /// Empty for anything never handed out in this form, also for a second way to write one.
    public static Optional<LegacyLinkCode> parse(String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            LegacyLinkCode address = new LegacyLinkCode(new BoardId(take(bytes)), take(bytes));
            return Optional.of(address).filter(code -> code.text().equals(text));
        } catch (IllegalArgumentException | BufferUnderflowException none) {
            return Optional.empty();
        }
    }

    private static void put(ByteBuffer to, UUID id) {
        to.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static UUID take(ByteBuffer from) {
        return new UUID(from.getLong(), from.getLong());
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
