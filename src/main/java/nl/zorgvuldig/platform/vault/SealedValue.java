package nl.zorgvuldig.platform.vault;

import java.util.Arrays;

/// A sealed value as it stands in the database: a version byte and Tink's ciphertext. Reveals its
/// length and nothing else.
///
/// @param bytes not copied; whoever hands them over leaves them alone from then on
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
