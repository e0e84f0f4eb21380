package nl.zorgvuldig.platform.identity.passkeys;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// WebAuthn user handle: board id and person id, which say nothing about a person. It contains the
/// board because somebody who signs in without typing an address comes from no board yet. It only
/// tells where to look; the signature is the proof.
record WebAuthnUserHandle(BoardId board, PersonId person) {
    private static final int BYTES = 32;

    static byte[] of(SignedInUser who) {
        return new WebAuthnUserHandle(who.board(), who.person()).bytes();
    }

    byte[] bytes() {
        return ByteBuffer.allocate(BYTES)
                .putLong(board.value().getMostSignificantBits())
                .putLong(board.value().getLeastSignificantBits())
                .putLong(person.value().getMostSignificantBits())
                .putLong(person.value().getLeastSignificantBits())
                .array();
    }

    static Optional<WebAuthnUserHandle> read(byte[] bytes) {
        if (bytes.length != BYTES) {
            return Optional.empty();
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return Optional.of(new WebAuthnUserHandle(
                new BoardId(new UUID(buffer.getLong(), buffer.getLong())),
                new PersonId(new UUID(buffer.getLong(), buffer.getLong()))));
    }
}
