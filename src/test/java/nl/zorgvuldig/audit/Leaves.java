package nl.zorgvuldig.audit;

import java.util.ArrayList;
import java.util.List;

/// A tree kept in memory, as the database keeps it: each leaf with the nodes it completes.
final class Leaves implements Subtrees {
    private final List<byte[]> hashes = new ArrayList<>();
    private final List<byte[]> nodes = new ArrayList<>();
    private final Frontier frontier = new Frontier();

    Leaves(List<byte[]> entries) {
        Hasher hasher = new Hasher();
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
        int from = (level - 1) * Hasher.LENGTH;
        return java.util.Arrays.copyOfRange(completed, from, from + Hasher.LENGTH);
    }

    Tree tree(long size) {
        return new Tree(this, size);
    }
}
