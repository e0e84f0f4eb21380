package nl.zorgvuldig.exchange;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.kernel.BoardId;

/// The address behind which something waits for somebody outside: whose it is, and a number that
/// nobody can guess. Says nothing about anyone, and opens nothing by itself. Does not print.
public record PackageAddress(BoardId board, UUID number) {
    private static final int BYTES = 32;

    public static PackageAddress fresh(BoardId board) {
        return new PackageAddress(board, UUID.randomUUID());
    }

    /// As it stands in an address.
    public String text() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        put(bytes, board.value());
        put(bytes, number);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /// Empty for what no address of ours can be.
    public static Optional<PackageAddress> parse(String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            PackageAddress address = new PackageAddress(new BoardId(take(bytes)), take(bytes));
            return Optional.of(address).filter(one -> one.text().equals(text));
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
