package nl.zorgvuldig.platform.audit.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Verification of proofs, by RFC 9162 §§ 2.1.3.2 and 2.1.4.2. `verifier/Verify.java` does the same
/// without this program.
public final class MerkleProofs {
    private MerkleProofs() {}

    public static boolean included(byte[] leaf, long index, List<byte[]> path, long size, byte[] root) {
        if (index < 0 || index >= size) {
            return false;
        }
        MerkleHasher hasher = new MerkleHasher();
        long node = index;
        long last = size - 1;
        byte[] hash = leaf;
        for (byte[] sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = hasher.node(sibling, hash);
                int up = (node & 1) == 1 ? 0 : Long.numberOfTrailingZeros(node);
                node >>= up;
                last >>= up;
            } else {
                hash = hasher.node(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }

    static boolean consistent(long earlierSize, byte[] earlierRoot, long size, byte[] root, List<byte[]> proof) {
        if (earlierSize == size) {
            return proof.isEmpty() && Arrays.equals(earlierRoot, root);
        }
        if (earlierSize == 0) {
            return proof.isEmpty() && Arrays.equals(earlierRoot, new MerkleHasher().empty());
        }
        if (earlierSize < 0 || earlierSize > size || proof.isEmpty()) {
            return false;
        }
        List<byte[]> path = new ArrayList<>(proof);
        if (Long.bitCount(earlierSize) == 1) {
            path.addFirst(earlierRoot);
        }
        return climb(earlierSize, earlierRoot, size, root, path);
    }

    private static boolean climb(long earlierSize, byte[] earlierRoot, long size, byte[] root, List<byte[]> path) {
        MerkleHasher hasher = new MerkleHasher();
        int start = Long.numberOfTrailingZeros(earlierSize);
        long node = (earlierSize - 1) >> start;
        long last = (size - 1) >> start;
        byte[] earlier = path.getFirst();
        byte[] later = path.getFirst();
        for (byte[] hash : path.subList(1, path.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                earlier = hasher.node(hash, earlier);
                later = hasher.node(hash, later);
                int up = (node & 1) == 1 || node == 0 ? 0 : Long.numberOfTrailingZeros(node);
                node >>= up;
                last >>= up;
            } else {
                later = hasher.node(later, hash);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(earlier, earlierRoot) && Arrays.equals(later, root);
    }
}
