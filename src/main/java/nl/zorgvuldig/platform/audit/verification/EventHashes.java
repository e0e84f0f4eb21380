package nl.zorgvuldig.platform.audit.verification;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import javax.sql.DataSource;
import nl.zorgvuldig.platform.audit.events.AuditEventRow;
import nl.zorgvuldig.platform.audit.events.CanonicalEvent;
import nl.zorgvuldig.platform.audit.tree.MerkleHasher;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;

/// Hashes of all events of a board's log, read and computed in the order of their ids by a separate
/// thread, a little ahead of the caller. To be asked for in about that order; events that were
/// passed over are held until asked for.
final class EventHashes implements AutoCloseable {
    private static final int ROWS = 16_384;
    private static final int AHEAD = 4;
    private static final long MICROS_FROM_1970_TO_2000 = 946_684_800_000_000L;
    private static final Chunk END = new Chunk(0);

    private final BoardId board;
    private final DataSource app;
    private final BlockingQueue<Chunk> chunks = new ArrayBlockingQueue<>(AHEAD);
    private final Map<UUID, byte[]> passed = new HashMap<>();
    private final Thread reader;
    private volatile @Nullable RuntimeException failure;
    private volatile boolean closed;
    private Chunk current = new Chunk(0);
    private int next;

    EventHashes(BoardId board, DataSource app, Work work) {
        this.board = board;
        this.app = app;
        Acting acting = Acting.current();
        reader = Thread.ofVirtual().start(() -> acting.run(() -> readThrough(work)));
    }

    private static final class Chunk {
        private final long[] ids;
        private final byte[] hashes;
        private int size;

        Chunk(int room) {
            ids = new long[2 * room];
            hashes = new byte[MerkleHasher.LENGTH * room];
        }

        UUID id(int row) {
            return new UUID(ids[2 * row], ids[2 * row + 1]);
        }

        byte[] hash(int row) {
            return Arrays.copyOfRange(hashes, MerkleHasher.LENGTH * row, MerkleHasher.LENGTH * (row + 1));
        }
    }

    /// @return null when there is no such event
    byte @Nullable [] find(UUID id) {
        byte[] earlier = passed.remove(id);
        if (earlier != null) {
            return earlier;
        }
        while (more()) {
            int order = compare(current.id(next), id);
            if (order > 0) {
                return null;
            }
            byte[] hash = current.hash(next);
            UUID found = current.id(next++);
            if (order == 0) {
                return hash;
            }
            passed.put(found, hash);
        }
        return null;
    }

    /// The events nobody asked for, in no order.
    List<UUID> rest() {
        List<UUID> rest = new ArrayList<>(passed.keySet());
        while (more()) {
            rest.add(current.id(next++));
        }
        return rest;
    }

    /// Order of ids as in PostgreSQL.
    private static int compare(UUID id, UUID other) {
        int high = Long.compareUnsigned(id.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(id.getLeastSignificantBits(), other.getLeastSignificantBits());
    }

    private boolean more() {
        while (next == current.size) {
            if (current == END) {
                return false;
            }
            try {
                current = chunks.take();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped while verifying", stop);
            }
            next = 0;
            RuntimeException failed = failure;
            if (current == END && failed != null) {
                throw new IllegalStateException("the log could not be read", failed);
            }
        }
        return true;
    }

    /// Waits until the reader has released its connection.
    @Override
    public void close() {
        closed = true;
        try {
            while (!reader.join(Duration.ofMillis(10))) {
                chunks.clear();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void readThrough(Work work) {
        try {
            work.read(Act.MAINTAIN, this::readAll);
        } catch (RuntimeException failed) {
            failure = failed;
        }
        put(END);
    }

    private boolean readAll() {
        Connection connection = DataSourceUtils.getConnection(app);
        try {
            UUID last = new UUID(0, 0);
            Chunk chunk;
            do {
                chunk = read(connection, last);
                if (chunk.size > 0) {
                    last = chunk.id(chunk.size - 1);
                }
                put(chunk);
            } while (chunk.size == ROWS && !closed);
            return true;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        } finally {
            DataSourceUtils.releaseConnection(connection, app);
        }
    }

    private void put(Chunk chunk) {
        try {
            chunks.put(chunk);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private Chunk read(Connection connection, UUID after) throws SQLException {
        Chunk chunk = new Chunk(ROWS);
        CanonicalEvent line = new CanonicalEvent();
        MerkleHasher hasher = new MerkleHasher();
        String query = "select %s from audit.event e where e.board = '%s' and e.id > '%s' order by e.id limit %d"
                .formatted(AuditEventRow.COLUMNS, board, after, ROWS);
        try (BinaryCopyRows rows = new BinaryCopyRows(connection, query)) {
            while (rows.next()) {
                readLine(rows, line, chunk);
                byte[] hash = hasher.leaf(line.bytes(), line.length());
                System.arraycopy(hash, 0, chunk.hashes, MerkleHasher.LENGTH * chunk.size, MerkleHasher.LENGTH);
                chunk.size++;
            }
        }
        return chunk;
    }

    /// The columns in the order of [AuditEventRow#COLUMNS], which is that of the line.
    private void readLine(BinaryCopyRows rows, CanonicalEvent line, Chunk chunk) throws SQLException {
        line.begin();
        line.id(board.value());
        id(rows, line);
        chunk.ids[2 * chunk.size] = rows.longAt(0);
        chunk.ids[2 * chunk.size + 1] = rows.longAt(8);
        rows.column();
        line.moment(rows.longAt(0) + MICROS_FROM_1970_TO_2000);
        id(rows, line);
        code(rows, line);
        id(rows, line);
        code(rows, line);
        code(rows, line);
        code(rows, line);
        id(rows, line);
        rows.column();
        line.number(rows.intAt());
    }

    private static void id(BinaryCopyRows rows, CanonicalEvent line) throws SQLException {
        if (rows.column() < 0) {
            line.absent();
        } else {
            line.id(rows.longAt(0), rows.longAt(8));
        }
    }

    private static void code(BinaryCopyRows rows, CanonicalEvent line) throws SQLException {
        rows.column();
        line.code(rows.bytes(), rows.at(), rows.length());
    }
}
