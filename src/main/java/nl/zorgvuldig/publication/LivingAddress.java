package nl.zorgvuldig.publication;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.kernel.BoardId;

/// The public address of a picture in a channel: whose it is, and a number that nobody can guess.
/// Says nothing about anyone.
public record LivingAddress(BoardId board, UUID number) {
    public static final String PATH = "/beeld/";
    private static final int BYTES = 32;

    public String path() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        put(bytes, board.value());
        put(bytes, number);
        return PATH + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /// Reads what stood after [#PATH]; empty for what no address of ours can be.
    public static Optional<LivingAddress> parse(String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            LivingAddress address = new LivingAddress(new BoardId(take(bytes)), take(bytes));
            return Optional.of(address).filter(one -> one.path().equals(PATH + text));
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
}
