package nl.zorgvuldig.audit;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A leaf as stored, beside the hash of the line it stands for.
///
/// @param line empty array when that line is gone
record VerifiedLeaf(long index, UUID event, byte[] hash, byte[] nodes, byte[] line) {
    static final byte[] GONE = new byte[0];

    VerifiedLeaf with(byte @Nullable [] lineHash) {
        return new VerifiedLeaf(index, event, hash, nodes, lineHash == null ? GONE : lineHash);
    }

    boolean lineGone() {
        return line.length == 0;
    }

    boolean lineFits() {
        return Arrays.equals(hash, line);
    }
}
