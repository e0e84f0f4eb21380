package nl.zorgvuldig.audit;

/// Where the hashes of complete subtrees come from: the database, or memory.
@FunctionalInterface
interface Subtrees {
    /// The hash over the leaves `index * 2^level` up to, not including, `(index + 1) * 2^level`.
    /// Level 0 is a leaf.
    byte[] hash(int level, long index);
}
