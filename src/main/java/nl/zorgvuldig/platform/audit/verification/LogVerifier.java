package nl.zorgvuldig.platform.audit.verification;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import nl.zorgvuldig.platform.audit.Checkpoint;
import nl.zorgvuldig.platform.audit.LogFinding;
import nl.zorgvuldig.platform.audit.LogFinding.Kind;
import nl.zorgvuldig.platform.audit.LogKeys;
import nl.zorgvuldig.platform.audit.LogVerification;
import nl.zorgvuldig.platform.audit.events.LogSealer;
import nl.zorgvuldig.platform.audit.events.LogStore;
import nl.zorgvuldig.platform.audit.events.LogStore.Head;
import nl.zorgvuldig.platform.audit.verification.StoredLeaves.VerifiedLeaf;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.EventId;
import org.jspecify.annotations.Nullable;

/// Verifier that recomputes a whole log from its rows: every event's hash against its leaf, every
/// leaf into the tree, the tree against the stored subtrees and every checkpoint, the newest
/// checkpoint against the key; then looks for events without a leaf.
public final class LogVerifier {
    private static final int CHUNK = 16_384;
    private static final int MOST_UNSEALED = 100_000;
    private static final int LOOKED_UP_AT_ONCE = 5_000;

    private final DataSource app;
    private final Work work;
    private final LogStore store;
    private final StoredLeaves rows;
    private final LogKeys keys;
    private final Clock clock;

    public LogVerifier(DataSource app, Work work, LogKeys keys, Clock clock) {
        this.app = app;
        this.work = work;
        this.store = new LogStore(app);
        this.rows = new StoredLeaves(app);
        this.keys = keys;
        this.clock = clock;
    }

    public LogVerification verify(BoardId board) {
        return work.read(Act.MAINTAIN, () -> verifyRows(board));
    }

    private LogVerification verifyRows(BoardId board) {
        FindingCollector findings = new FindingCollector();
        Head head = store.head(board);
        if (head.leaves() > head.signed()) {
            findings.add(LogFinding.between(Kind.CHECKPOINT_MISSING, head.signed(), head.leaves() - 1));
        }
        MerkleTreeCheck tree = new MerkleTreeCheck(keys.publicKey(board), findings);
        head.newest().ifPresent(tree::newest);
        try (EventHashes lines = new EventHashes(board, app, work)) {
            long checkpoints = 0;
            for (long from = 0; from < head.leaves() && !findings.full(); from += CHUNK) {
                long to = Math.min(head.leaves(), from + CHUNK);
                checkpoints += verifyBetween(board, from, to, lines, tree, findings);
            }
            tree.end();
            if (head.signed() > head.leaves()) {
                findings.add(LogFinding.between(Kind.LEAF_MISSING, head.leaves(), head.signed() - 1));
            }
            long waiting = findings.full() ? 0 : judgeUnsealed(board, lines.rest(), head, findings);
            return new LogVerification(head.newest(), checkpoints, waiting, findings.all());
        }
    }

    private int verifyBetween(
            BoardId board, long from, long to, EventHashes lines, MerkleTreeCheck tree, FindingCollector findings) {
        List<Checkpoint> checkpoints = store.checkpointsBetween(board, from, to);
        Map<Long, Checkpoint> bySize = new HashMap<>();
        checkpoints.forEach(checkpoint -> bySize.put(checkpoint.size(), checkpoint));
        long index = from;
        for (VerifiedLeaf leaf : rows.between(board, from, to)) {
            if (leaf.index() < index) {
                findings.add(LogFinding.at(Kind.TREE_ALTERED, leaf.index(), new EventId(leaf.event())));
                continue;
            }
            while (index < leaf.index()) {
                tree.missing(index++);
                compare(tree, bySize.get(index));
            }
            tree.leaf(leaf.with(lines.find(leaf.event())));
            index++;
            compare(tree, bySize.get(index));
        }
        while (index < to) {
            tree.missing(index++);
            compare(tree, bySize.get(index));
        }
        return checkpoints.size();
    }

    private static void compare(MerkleTreeCheck tree, @Nullable Checkpoint checkpoint) {
        if (checkpoint != null) {
            tree.checkpoint(checkpoint);
        }
    }

    /// Events that had no leaf among those verified: sealed since, waiting to be sealed, or never
    /// to be sealed.
    private long judgeUnsealed(BoardId board, List<UUID> unsealed, Head head, FindingCollector findings) {
        long newest = head.last().map(leaf -> LogSealer.millis(leaf.event())).orElse(0L);
        long settled = LogSealer.settled(newest, clock);
        long waiting = Math.max(0, unsealed.size() - MOST_UNSEALED);
        List<UUID> looked = unsealed.subList(0, Math.min(unsealed.size(), MOST_UNSEALED));
        for (int from = 0; from < looked.size(); from += LOOKED_UP_AT_ONCE) {
            List<UUID> some = new ArrayList<>(looked.subList(from, Math.min(looked.size(), from + LOOKED_UP_AT_ONCE)));
            Set<UUID> sealed = store.sealed(board, some);
            for (UUID line : some) {
                if (sealed.contains(line)) {
                    continue;
                }
                if (LogSealer.millis(line) < settled) {
                    findings.add(LogFinding.of(Kind.EVENT_NOT_SEALED, new EventId(line)));
                } else {
                    waiting++;
                }
            }
        }
        return waiting;
    }

    /// Collects findings until there are enough to know that something is badly wrong.
    static final class FindingCollector {
        private final List<LogFinding> found = new ArrayList<>();

        void add(LogFinding finding) {
            if (!full()) {
                found.add(finding);
            }
        }

        boolean full() {
            return found.size() >= LogVerification.MOST_FINDINGS;
        }

        List<LogFinding> all() {
            return found;
        }
    }
}
