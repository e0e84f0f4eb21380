package nl.zorgvuldig.platform.audit.tree;

import java.util.Arrays;
import nl.zorgvuldig.platform.audit.tree.MerkleTree.SubtreeHashes;

/// Right edge of a growing Merkle tree: one hash per complete subtree that has no sibling yet, so
/// at most 63. Enough to append a leaf and to know the root. Not thread-safe.
public final class MerkleFrontier {
    private static final byte[] NONE = new byte[0];

    private final byte[][] peaks = new byte[64][];
    private final MerkleHasher hasher = new MerkleHasher();
    private long size;

    public MerkleFrontier() {
        this((level, index) -> NONE, 0);
    }

    /// Continues a tree of `size` leaves.
    public MerkleFrontier(SubtreeHashes subtrees, long size) {
        this.size = size;
        for (long rest = size; rest != 0; rest &= rest - 1) {
            int level = Long.numberOfTrailingZeros(rest);
            peaks[level] = subtrees.hash(level, (size >> level) - 1);
        }
    }

    private MerkleFrontier(MerkleFrontier other) {
        size = other.size;
        System.arraycopy(other.peaks, 0, peaks, 0, peaks.length);
    }

    public MerkleFrontier copy() {
        return new MerkleFrontier(this);
    }

    public long size() {
        return size;
    }

    /// The number of subtrees the leaf at `index` completes: itself and its ancestors as far as it
    /// is the last leaf under them.
    static int completedBy(long index) {
        return Long.numberOfTrailingZeros(~index);
    }

    /// Adds a leaf.
    ///
    /// @return the hashes of the subtrees this leaf completes, smallest first, 32 bytes each
    public byte[] append(byte[] leaf) {
        int completed = completedBy(size);
        byte[] nodes = completed == 0 ? NONE : new byte[completed * MerkleHasher.LENGTH];
        byte[] hash = leaf;
        for (int level = 0; level < completed; level++) {
            byte[] node = hasher.node(peaks[level], hash);
            System.arraycopy(node, 0, nodes, level * MerkleHasher.LENGTH, MerkleHasher.LENGTH);
            hash = node;
        }
        peaks[completed] = hash;
        size++;
        return nodes;
    }

    /// Replaces the computed nodes of the leaf just added by stored ones.
    public void adopt(byte[] nodes) {
        int completed = completedBy(size - 1);
        if (completed > 0 && nodes.length == completed * MerkleHasher.LENGTH) {
            peaks[completed] = Arrays.copyOfRange(nodes, nodes.length - MerkleHasher.LENGTH, nodes.length);
        }
    }

    public byte[] root() {
        if (size == 0) {
            return hasher.empty();
        }
        byte[] root = peaks[Long.numberOfTrailingZeros(size)];
        for (long rest = size & (size - 1); rest != 0; rest &= rest - 1) {
            root = hasher.node(peaks[Long.numberOfTrailingZeros(rest)], root);
        }
        return root;
    }
}
