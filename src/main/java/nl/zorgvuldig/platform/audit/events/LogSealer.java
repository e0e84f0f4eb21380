package nl.zorgvuldig.platform.audit.events;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import nl.zorgvuldig.platform.audit.Checkpoint;
import nl.zorgvuldig.platform.audit.LogDamaged;
import nl.zorgvuldig.platform.audit.LogKeys;
import nl.zorgvuldig.platform.audit.events.LogStore.Head;
import nl.zorgvuldig.platform.audit.tree.MerkleFrontier;
import nl.zorgvuldig.platform.audit.tree.MerkleHasher;
import nl.zorgvuldig.platform.audit.tree.StoredMerkleTree;
import nl.zorgvuldig.platform.database.Locks;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.Id;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Gives committed events their place in the tree and signs the result. One at a time per board,
/// over all instances; leaves and checkpoint are one transaction, so a crash leaves nothing half
/// done.
///
/// An event can commit after events with a higher id were sealed (another instance, a clock that
/// differs), so it looks back [#LOOK_BACK] before the last sealed one, and over the whole log the
/// first time this program seals it. When the clock was put back, it looks back from now.
public final class LogSealer {
    public static final Duration LOOK_BACK = Duration.ofMinutes(10);

    private static final int MOST = 5_000;
    private static final String LOCK = "log";
    private static final String UNSEALED = "select "
            + AuditEventRow.COLUMNS
            + " from audit.event e where e.board = :board and e.id >= :from and not exists"
            + " (select 1 from audit.leaf l where l.board = :board and l.event = e.id and l.event >= :from)"
            + " order by e.id limit "
            + MOST;
    private static final String ADD_LEAF =
            "insert into audit.leaf (board, index, event, hash, nodes) values (?, ?, ?, ?, ?)";
    private static final String ADD_CHECKPOINT =
            "insert into audit.checkpoint (board, size, root, at, note)" + " values (:board, :size, :root, :at, :note)";

    private final Work work;
    private final LogStore store;
    private final StoredMerkleTree tree;
    private final JdbcClient client;
    private final Locks locks;
    private final JdbcTemplate batches;
    private final LogKeys keys;
    private final Clock clock;
    private final Set<BoardId> swept = ConcurrentHashMap.newKeySet();

    public LogSealer(DataSource app, Work work, LogKeys keys, Clock clock) {
        this.work = work;
        this.store = new LogStore(app);
        this.tree = new StoredMerkleTree(app);
        this.client = JdbcClient.create(app);
        this.locks = new Locks(client);
        this.batches = new JdbcTemplate(app);
        this.keys = keys;
        this.clock = clock;
    }

    /// @return the number of events sealed; 0 also when another instance is sealing this board
    public int seal(BoardId board) {
        int total = 0;
        Optional<UUID> from = Optional.empty();
        while (true) {
            Optional<UUID> start = from;
            Sealed sealed = work.write(Act.MAINTAIN, () -> sealSome(board, start));
            sealed.tell().run();
            total += sealed.lines();
            from = sealed.last();
            if (sealed.lines() < MOST) {
                if (sealed.locked()) {
                    swept.add(board);
                }
                return total;
            }
        }
    }

    /// @param tell what to do once it is committed
    private record Sealed(boolean locked, int lines, Optional<UUID> last, Runnable tell) {
        static Sealed nothing(boolean locked) {
            return new Sealed(locked, 0, Optional.empty(), () -> {});
        }
    }

    private Sealed sealSome(BoardId board, Optional<UUID> start) {
        if (!locks.tryAlone(LOCK)) {
            return Sealed.nothing(false);
        }
        Head head = store.head(board);
        MerkleFrontier frontier = frontier(board, head);
        List<Line> lines = unsealed(board, start.orElseGet(() -> lookBack(board, head)));
        if (lines.isEmpty()) {
            return Sealed.nothing(true);
        }
        Runnable tell = add(board, frontier, lines);
        return new Sealed(true, lines.size(), Optional.of(lines.getLast().id()), tell);
    }

    /// The right edge of the sealed tree, if it is what the newest checkpoint signed.
    public MerkleFrontier frontier(BoardId board, Head head) {
        if (head.signed() != head.leaves()) {
            throw new LogDamaged(board);
        }
        MerkleFrontier frontier = tree.ask(board, subtrees -> new MerkleFrontier(subtrees, head.leaves()));
        if (head.newest().isPresent()
                && !Arrays.equals(frontier.root(), head.newest().get().rootHash())) {
            throw new LogDamaged(board);
        }
        return frontier;
    }

    private UUID lookBack(BoardId board, Head head) {
        if (head.last().isEmpty() || !swept.contains(board)) {
            return new UUID(0, 0);
        }
        return Id.lowest(Math.max(0, settled(millis(head.last().get().event()), clock)));
    }

    /// Events from before this moment have had the time to be sealed.
    ///
    /// @param newest the moment of the last sealed event, which lies ahead when the clock was put
    ///     back
    public static long settled(long newest, Clock clock) {
        return Math.min(newest, clock.millis()) - LOOK_BACK.toMillis();
    }

    /// The moment in a version 7 id.
    public static long millis(UUID id) {
        return id.getMostSignificantBits() >>> 16;
    }

    private record Line(UUID id, byte[] bytes, AuditLogShipper.Event told) {}

    private List<Line> unsealed(BoardId board, UUID from) {
        return client.sql(UNSEALED)
                .param("board", board.value())
                .param("from", from)
                .query((row, number) -> new Line(
                        AuditEventRow.id(row, "id"), AuditEventRow.line(board, row), AuditLogShipper.Event.of(row)))
                .list();
    }

    private Runnable add(BoardId board, MerkleFrontier frontier, List<Line> lines) {
        long first = frontier.size();
        leaves(
                board,
                frontier,
                lines.stream().map(Line::id).toList(),
                lines.stream().map(Line::bytes).toList());
        Checkpoint signed = Checkpoint.sign(board, frontier.size(), frontier.root(), keys);
        keep(signed, clock.instant());
        return () -> {
            for (int i = 0; i < lines.size(); i++) {
                AuditLogShipper.line(board, first + i, lines.get(i).told());
            }
            AuditLogShipper.signed(signed);
        };
    }

    /// Gives events the next places.
    ///
    /// @param texts what is hashed of each
    /// @return the hash of each
    public List<byte[]> leaves(BoardId board, MerkleFrontier frontier, List<UUID> events, List<byte[]> texts) {
        MerkleHasher hasher = new MerkleHasher();
        List<Object[]> rows = new ArrayList<>(events.size());
        List<byte[]> hashes = new ArrayList<>(events.size());
        for (int i = 0; i < events.size(); i++) {
            long index = frontier.size();
            byte[] hash = hasher.leaf(texts.get(i));
            byte[] nodes = frontier.append(hash);
            hashes.add(hash);
            rows.add(new Object[] {board.value(), index, events.get(i), hash, nodes});
        }
        int[] types = {Types.OTHER, Types.BIGINT, Types.OTHER, Types.BINARY, Types.BINARY};
        batches.batchUpdate(ADD_LEAF, rows, types);
        return hashes;
    }

    public void keep(Checkpoint signed, Instant at) {
        client.sql(ADD_CHECKPOINT)
                .param("board", signed.board().value())
                .param("size", signed.size())
                .param("root", signed.rootHash())
                .param("at", LogStore.time(at))
                .param("note", signed.note())
                .update();
    }
}
