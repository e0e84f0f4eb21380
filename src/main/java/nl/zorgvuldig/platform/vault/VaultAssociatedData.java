package nl.zorgvuldig.platform.vault;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Associated data of a ciphertext, as bytes. Ids have a fixed width and words are preceded by
/// their length, so two different places never give the same bytes; the first byte distinguishes
/// values, wrapped keys and hashes.
public final class VaultAssociatedData {
    private static final byte VALUE = 1;
    private static final byte WRAPPED_KEY = 2;
    private static final byte HASH = 3;
    private static final int LONGEST_WORD = 0xffff;

    private VaultAssociatedData() {}

    static byte[] ofValue(KeyName name, ValueLocation place) {
        byte[] keeping = word(name.keeping().code());
        byte[] table = word(place.table());
        byte[] column = word(place.column());
        byte[] bytes = new byte[1 + 3 * 16 + 3 * 2 + keeping.length + table.length + column.length];
        bytes[0] = VALUE;
        int at = put(bytes, 1, name.board().value());
        at = put(bytes, at, name.subject());
        at = put(bytes, at, place.row());
        at = put(bytes, at, keeping);
        at = put(bytes, at, table);
        put(bytes, at, column);
        return bytes;
    }

    public static byte[] ofWrappedKey(KeyName name, int epoch) {
        byte[] keeping = word(name.keeping().code());
        byte[] bytes = new byte[1 + 2 * 16 + 4 + 2 + keeping.length];
        bytes[0] = WRAPPED_KEY;
        int at = put(bytes, 1, name.board().value());
        at = put(bytes, at, name.subject());
        for (int shift = 24; shift >= 0; shift -= 8) {
            bytes[at++] = (byte) (epoch >>> shift);
        }
        put(bytes, at, keeping);
        return bytes;
    }

    /// Not associated data of a ciphertext but the message of a keyed hash; the same encoding keeps
    /// its two parts apart.
    static byte[] ofHash(String purpose, String value) {
        byte[] aim = word(purpose);
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new byte[1 + 2 + aim.length + text.length];
        bytes[0] = HASH;
        int at = put(bytes, 1, aim);
        System.arraycopy(text, 0, bytes, at, text.length);
        return bytes;
    }

    private static byte[] word(String word) {
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > LONGEST_WORD) {
            throw new IllegalArgumentException("a name of " + bytes.length + " bytes is too long to bind to");
        }
        return bytes;
    }

    private static int put(byte[] bytes, int at, byte[] word) {
        bytes[at] = (byte) (word.length >>> 8);
        bytes[at + 1] = (byte) word.length;
        System.arraycopy(word, 0, bytes, at + 2, word.length);
        return at + 2 + word.length;
    }

    private static int put(byte[] bytes, int at, UUID id) {
        put(bytes, at, id.getMostSignificantBits());
        put(bytes, at + 8, id.getLeastSignificantBits());
        return at + 16;
    }

    private static void put(byte[] bytes, int at, long number) {
        for (int i = 0; i < 8; i++) {
            bytes[at + i] = (byte) (number >>> (56 - 8 * i));
        }
    }
}
