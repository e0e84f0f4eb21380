package nl.zorgvuldig.platform.audit.tree;

import java.util.ArrayList;
import java.util.List;

/// Merkle tree over the first `size` leaves: its root and proofs, by the definitions of RFC 9162 §§
/// 2.1.1, 2.1.3.1 and 2.1.4.1. Asks `subtrees` for O(log size) hashes per answer.
public final class MerkleTree {
    private final SubtreeHashes subtrees;
    private final long size;
    private final MerkleHasher hasher = new MerkleHasher();

    public MerkleTree(SubtreeHashes subtrees, long size) {
        this.subtrees = subtrees;
        this.size = size;
    }

    public byte[] root() {
        return size == 0 ? hasher.empty() : hash(0, size);
    }

    /// Proof that the leaf at `index` is in this tree.
    public List<byte[]> inclusion(long index) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
        }
        List<byte[]> path = new ArrayList<>();
        inclusion(index, 0, size, path);
        return path;
    }

    /// Proof that the tree of the first `earlier` leaves is the beginning of this one.
    public List<byte[]> consistency(long earlier) {
        if (earlier < 0 || earlier > size) {
            throw new IllegalArgumentException("a tree of " + size + " does not begin with one of " + earlier);
        }
        List<byte[]> path = new ArrayList<>();
        if (earlier > 0) {
            consistency(earlier, 0, size, true, path);
        }
        return path;
    }

    private byte[] hash(long from, long to) {
        long leaves = to - from;
        if (Long.bitCount(leaves) == 1) {
            return subtrees.hash(Long.numberOfTrailingZeros(leaves), from / leaves);
        }
        long middle = from + split(leaves);
        return hasher.node(hash(from, middle), hash(middle, to));
    }

    private void inclusion(long index, long from, long to, List<byte[]> path) {
        if (to - from == 1) {
            return;
        }
        long middle = from + split(to - from);
        if (index < middle) {
            inclusion(index, from, middle, path);
            path.add(hash(middle, to));
        } else {
            inclusion(index, middle, to, path);
            path.add(hash(from, middle));
        }
    }

    private void consistency(long earlier, long from, long to, boolean known, List<byte[]> path) {
        if (earlier == to) {
            if (!known) {
                path.add(hash(from, to));
            }
            return;
        }
        long middle = from + split(to - from);
        if (earlier <= middle) {
            consistency(earlier, from, middle, known, path);
            path.add(hash(middle, to));
        } else {
            consistency(earlier, middle, to, false, path);
            path.add(hash(from, middle));
        }
    }

    /// The largest power of two smaller than `leaves`.
    private static long split(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }

    /// Source of the hashes of complete subtrees: the database, or memory.
    @FunctionalInterface
    public interface SubtreeHashes {
        /// The hash over the leaves `index * 2^level` up to, not including, `(index + 1) *
        /// 2^level`. Level 0 is a leaf.
        byte[] hash(int level, long index);
    }
}
