package nl.zorgvuldig.platform.vault;

import java.util.Arrays;

/// Sealed value as stored in the database: a version byte and Tink's ciphertext. Reveals its length
/// and nothing else.
///
/// @param bytes not copied; the caller must not change them afterwards
public record SealedValue(byte[] bytes) {
    @Override
    public boolean equals(Object other) {
        return other instanceof SealedValue that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
