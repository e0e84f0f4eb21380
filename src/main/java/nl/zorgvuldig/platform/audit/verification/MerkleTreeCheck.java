package nl.zorgvuldig.platform.audit.verification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.zorgvuldig.platform.audit.Checkpoint;
import nl.zorgvuldig.platform.audit.LogFinding;
import nl.zorgvuldig.platform.audit.LogFinding.Kind;
import nl.zorgvuldig.platform.audit.events.LogSealer;
import nl.zorgvuldig.platform.audit.tree.MerkleFrontier;
import nl.zorgvuldig.platform.audit.tree.MerkleHasher;
import nl.zorgvuldig.platform.audit.tree.SignedNote.Verdict;
import nl.zorgvuldig.platform.audit.verification.LogVerifier.FindingCollector;
import nl.zorgvuldig.platform.audit.verification.StoredLeaves.VerifiedLeaf;
import nl.zorgvuldig.platform.kernel.ids.EventId;

/// Recomputes the tree, leaf after leaf, and compares it with every signed root on the way. What
/// lies between two roots that match is valid; at the first root that does not, [BatchDiagnosis]
/// finds out what was done to the leaves since the last one that did.
final class MerkleTreeCheck {
    private static final byte[] UNKNOWN = new byte[MerkleHasher.LENGTH];

    private final byte[] publicKey;
    private final FindingCollector findings;
    private final Set<Long> distrusted = new HashSet<>();
    private final List<VerifiedLeaf> batch = new ArrayList<>();
    private final List<Long> oddNodes = new ArrayList<>();
    private MerkleFrontier frontier = new MerkleFrontier();
    private MerkleFrontier good = frontier.copy();
    private boolean holed;
    private boolean lost;
    private long lastReported = LogFinding.NOWHERE;
    private long latest;

    MerkleTreeCheck(byte[] publicKey, FindingCollector findings) {
        this.publicKey = publicKey;
        this.findings = findings;
    }

    void leaf(VerifiedLeaf leaf) {
        if (leaf.lineGone()) {
            findings.add(LogFinding.at(Kind.EVENT_MISSING, leaf.index(), new EventId(leaf.event())));
        }
        byte[] nodes = frontier.append(leaf.hash());
        if (!Arrays.equals(nodes, leaf.nodes())) {
            oddNodes.add(leaf.index());
            if (lost || holed) {
                reportSubtree(leaf.index(), nodes, leaf.nodes());
                frontier.adopt(leaf.nodes());
            }
        }
        batch.add(leaf);
        checkDate(leaf);
    }

    void missing(long index) {
        findings.add(LogFinding.at(Kind.LEAF_MISSING, index));
        lastReported = index;
        frontier.append(UNKNOWN);
        holed = true;
    }

    /// Sets the newest checkpoint: the one whose signature covers all before it.
    void newest(Checkpoint checkpoint) {
        judge(checkpoint);
    }

    /// To be called after the last leaf that the checkpoint signs.
    void checkpoint(Checkpoint checkpoint) {
        if (!saysWhatIsStored(checkpoint)) {
            distrust(checkpoint, Kind.CHECKPOINT_ALTERED);
        }
        byte[] root = Checkpoint.parse(checkpoint.note()).orElse(checkpoint).rootHash();
        if (Arrays.equals(frontier.root(), root)) {
            settle(lost);
        } else if (judge(checkpoint)) {
            diagnose(root);
        }
    }

    /// To be called after the last leaf. Events after the last root that matched are compared with
    /// their leaves alone.
    void end() {
        settle(true);
    }

    private boolean judge(Checkpoint checkpoint) {
        Verdict verdict = checkpoint.judge(publicKey);
        if (verdict != Verdict.GENUINE) {
            distrust(checkpoint, verdict == Verdict.FOREIGN ? Kind.FOREIGN_KEY : Kind.CHECKPOINT_ALTERED);
        }
        return !distrusted.contains(checkpoint.size());
    }

    private void distrust(Checkpoint checkpoint, Kind kind) {
        if (distrusted.add(checkpoint.size())) {
            findings.add(LogFinding.at(kind, checkpoint.size() - 1));
        }
    }

    private static boolean saysWhatIsStored(Checkpoint stored) {
        return Checkpoint.parse(stored.note()).filter(stored::equals).isPresent();
    }

    private void diagnose(byte[] root) {
        if (!lost && !holed) {
            BatchDiagnosis diagnosis = new BatchDiagnosis(good, batch, root);
            List<LogFinding> causes = diagnosis.causes();
            causes.forEach(findings::add);
            frontier = diagnosis.continued();
            lastReported = frontier.size() - 1;
            lost = !diagnosis.explained();
        } else {
            lost = true;
        }
        startAfter();
    }

    private void settle(boolean nodesExplained) {
        for (VerifiedLeaf leaf : batch) {
            if (!leaf.lineGone() && !leaf.lineFits()) {
                boolean elsewhere = batch.stream().anyMatch(other -> Arrays.equals(other.hash(), leaf.line()));
                Kind kind = elsewhere ? Kind.ORDER_CHANGED : Kind.EVENT_ALTERED;
                findings.add(LogFinding.at(kind, leaf.index(), new EventId(leaf.event())));
            }
        }
        if (!nodesExplained && !holed) {
            oddNodes.forEach(index -> findings.add(LogFinding.at(Kind.NODES_ALTERED, index)));
        }
        lost = false;
        startAfter();
    }

    private void startAfter() {
        good = frontier.copy();
        batch.clear();
        oddNodes.clear();
        holed = false;
    }

    private void reportSubtree(long index, byte[] computed, byte[] stored) {
        int level = BatchDiagnosis.firstDifference(computed, stored);
        long from = index + 1 - (2L << level);
        if (from > lastReported) {
            findings.add(LogFinding.between(Kind.TREE_ALTERED, from, index));
            lastReported = index;
        }
    }

    private void checkDate(VerifiedLeaf leaf) {
        if (!leaf.lineFits()) {
            return;
        }
        long millis = LogSealer.millis(leaf.event());
        if (millis < latest - LogSealer.LOOK_BACK.toMillis()) {
            findings.add(LogFinding.at(Kind.SEALED_LATE, leaf.index(), new EventId(leaf.event())));
        }
        latest = Math.max(latest, millis);
    }
}
