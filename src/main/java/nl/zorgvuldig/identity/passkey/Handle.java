package nl.zorgvuldig.identity.passkey;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.BoardId;
import nl.zorgvuldig.kernel.PersonId;

/// Under which a device keeps whose passkey it is: two ids that say nothing about a person. The
/// board is in it, for who signs in without typing an address comes from no board yet. It is only
/// where to look; the signature proves.
record Handle(BoardId board, PersonId person) {
    private static final int BYTES = 32;

    static byte[] of(SignedIn who) {
        return new Handle(who.board(), who.person()).bytes();
    }

    byte[] bytes() {
        return ByteBuffer.allocate(BYTES)
                .putLong(board.value().getMostSignificantBits())
                .putLong(board.value().getLeastSignificantBits())
                .putLong(person.value().getMostSignificantBits())
                .putLong(person.value().getLeastSignificantBits())
                .array();
    }

    static Optional<Handle> read(byte[] bytes) {
        if (bytes.length != BYTES) {
            return Optional.empty();
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return Optional.of(new Handle(
                new BoardId(new UUID(buffer.getLong(), buffer.getLong())),
                new PersonId(new UUID(buffer.getLong(), buffer.getLong()))));
    }
}
