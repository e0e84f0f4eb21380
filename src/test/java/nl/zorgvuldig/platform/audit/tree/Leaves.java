package nl.zorgvuldig.platform.audit.tree;

import java.util.ArrayList;
import java.util.List;
import nl.zorgvuldig.platform.audit.tree.MerkleTree.SubtreeHashes;

/// A tree kept in memory, as the database keeps it: each leaf with the nodes it completes.
final class Leaves implements SubtreeHashes {
    private final List<byte[]> hashes = new ArrayList<>();
    private final List<byte[]> nodes = new ArrayList<>();
    private final MerkleFrontier frontier = new MerkleFrontier();

    Leaves(List<byte[]> entries) {
        MerkleHasher hasher = new MerkleHasher();
        for (byte[] entry : entries) {
            byte[] hash = hasher.leaf(entry);
            hashes.add(hash);
            nodes.add(frontier.append(hash));
        }
    }

    @Override
    public byte[] hash(int level, long index) {
        if (level == 0) {
            return hashes.get((int) index);
        }
        byte[] completed = nodes.get((int) ((index + 1) << level) - 1);
        int from = (level - 1) * MerkleHasher.LENGTH;
        return java.util.Arrays.copyOfRange(completed, from, from + MerkleHasher.LENGTH);
    }

    MerkleTree tree(long size) {
        return new MerkleTree(this, size);
    }
}
