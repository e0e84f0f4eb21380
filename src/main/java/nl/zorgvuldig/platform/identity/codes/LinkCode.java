package nl.zorgvuldig.platform.identity.codes;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.BoardId;

/// Code in a one-time link: the board, and 32 random bytes of which only the SHA-256 is stored.
/// Does not print.
public final class LinkCode {
    private static final int SECRET = 32;
    private static final int BOARD = 16;
    private static final int TEXT = (BOARD + SECRET) * 4 / 3;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final BoardId board;
    private final byte[] secret;

    private LinkCode(BoardId board, byte[] secret) {
        this.board = board;
        this.secret = secret;
    }

    public static LinkCode fresh(BoardId board) {
        byte[] secret = new byte[SECRET];
        RANDOM.nextBytes(secret);
        return new LinkCode(board, secret);
    }

    /// Empty for a text that cannot be a code of this program.
    public static Optional<LinkCode> read(String text) {
        if (text.length() != TEXT) {
            return Optional.empty();
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            BoardId board = new BoardId(new UUID(bytes.getLong(), bytes.getLong()));
            byte[] secret = new byte[SECRET];
            bytes.get(secret);
            return Optional.of(new LinkCode(board, secret));
        } catch (IllegalArgumentException | BufferUnderflowException garbage) {
            return Optional.empty();
        }
    }

    public BoardId board() {
        return board;
    }

    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The text for the link itself.
    public String text() {
        ByteBuffer bytes = ByteBuffer.allocate(BOARD + SECRET);
        bytes.putLong(board.value().getMostSignificantBits());
        bytes.putLong(board.value().getLeastSignificantBits());
        bytes.put(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
