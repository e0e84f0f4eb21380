package nl.zorgvuldig.platform.audit.verification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import nl.zorgvuldig.platform.audit.LogFinding;
import nl.zorgvuldig.platform.audit.LogFinding.Kind;
import nl.zorgvuldig.platform.audit.tree.MerkleFrontier;
import nl.zorgvuldig.platform.audit.tree.MerkleHasher;
import nl.zorgvuldig.platform.audit.verification.StoredLeaves.VerifiedLeaf;
import nl.zorgvuldig.platform.kernel.ids.EventId;

/// Diagnosis of what was done to the leaves between a root that matches and one that does not. The
/// signed root decides: a hypothesis is right when the tree it gives has that root.
final class BatchDiagnosis {
    private final MerkleFrontier good;
    private final List<VerifiedLeaf> batch;
    private final byte[] root;
    private final List<LogFinding> causes = new ArrayList<>();
    private MerkleFrontier continued;
    private boolean explained = true;

    BatchDiagnosis(MerkleFrontier good, List<VerifiedLeaf> batch, byte[] root) {
        this.good = good;
        this.batch = List.copyOf(batch);
        this.root = root;
        this.continued = good;
        if (!hashesWereAltered() && !placesWereChanged() && !subtreesWereAltered()) {
            explained = false;
            causes.add(LogFinding.between(Kind.TREE_ALTERED, good.size(), continued.size() - 1));
        }
    }

    List<LogFinding> causes() {
        return causes;
    }

    boolean explained() {
        return explained;
    }

    /// The tree to continue with: as it was signed, if the cause was found.
    MerkleFrontier continued() {
        return continued;
    }

    /// Index of the first node in which two lists differ.
    static int firstDifference(byte[] computed, byte[] stored) {
        int difference = Arrays.mismatch(computed, stored);
        return Math.min(difference, Math.max(0, computed.length - 1)) / MerkleHasher.LENGTH;
    }

    /// The events are valid and give the root; their hashes in the tree do not.
    private boolean hashesWereAltered() {
        List<VerifiedLeaf> unfit =
                batch.stream().filter(leaf -> !leaf.lineFits()).toList();
        if (unfit.isEmpty() || batch.stream().anyMatch(VerifiedLeaf::lineGone) || !give(lines(batch))) {
            return false;
        }
        unfit.forEach(leaf -> causes.add(at(Kind.LEAF_ALTERED, leaf.index(), leaf)));
        return true;
    }

    /// Events are sealed in the order of their ids.
    private boolean placesWereChanged() {
        List<VerifiedLeaf> sorted = new ArrayList<>(batch);
        sorted.sort(Comparator.comparing(leaf -> leaf.event().toString()));
        if (batch.stream().anyMatch(VerifiedLeaf::lineGone) || !give(lines(sorted))) {
            return false;
        }
        for (int i = 0; i < sorted.size(); i++) {
            if (!sorted.get(i).event().equals(batch.get(i).event())) {
                causes.add(at(Kind.ORDER_CHANGED, batch.get(i).index(), batch.get(i)));
            }
        }
        return true;
    }

    /// The stored subtrees give the root: what lies under those that differ was replaced.
    private boolean subtreesWereAltered() {
        MerkleFrontier frontier = good.copy();
        List<LogFinding> replaced = new ArrayList<>();
        for (VerifiedLeaf leaf : batch) {
            byte[] nodes = frontier.append(leaf.hash());
            if (!Arrays.equals(nodes, leaf.nodes())) {
                long from = leaf.index() + 1 - (2L << firstDifference(nodes, leaf.nodes()));
                replaced.add(LogFinding.between(Kind.TREE_ALTERED, Math.max(from, good.size()), leaf.index()));
                frontier.adopt(leaf.nodes());
            }
        }
        continued = frontier;
        if (!Arrays.equals(frontier.root(), root)) {
            return false;
        }
        causes.addAll(replaced);
        return true;
    }

    private boolean give(List<byte[]> hashes) {
        MerkleFrontier frontier = good.copy();
        hashes.forEach(frontier::append);
        if (!Arrays.equals(frontier.root(), root)) {
            return false;
        }
        continued = frontier;
        return true;
    }

    private static List<byte[]> lines(List<VerifiedLeaf> leaves) {
        return leaves.stream().map(VerifiedLeaf::line).toList();
    }

    private static LogFinding at(Kind kind, long index, VerifiedLeaf leaf) {
        return LogFinding.at(kind, index, new EventId(leaf.event()));
    }
}
