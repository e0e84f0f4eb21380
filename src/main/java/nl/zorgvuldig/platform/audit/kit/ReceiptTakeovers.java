package nl.zorgvuldig.platform.audit.kit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import nl.zorgvuldig.platform.audit.events.AuditEventRow;
import nl.zorgvuldig.platform.audit.tree.MerkleFrontier;
import nl.zorgvuldig.platform.audit.tree.MerkleHasher;
import nl.zorgvuldig.platform.audit.tree.SignedNote;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Take-over of receipts that are older than the log: all at once, each by the hash of its line,
/// under one root that is in the log. When a receipt is destroyed its hash stays, so that the
/// others can still be proved; the hash reveals no more than an event of the log.
public final class ReceiptTakeovers {
    static final String VERSION = "zorgvuldig-takeover-1";
    static final int AT_ONCE = 2_000;

    private static final String ADD =
            "insert into audit.takeover (board, id, place, file, hash) values (?, ?, ?, ?, ?)";
    private static final String LIST =
            "select id, place, file, hash from audit.takeover where board = :board and (id, place)"
                    + " > (:id, :place) order by id, place limit "
                    + AT_ONCE;

    private final JdbcClient client;
    private final JdbcTemplate batches;

    public ReceiptTakeovers(DataSource app) {
        this.client = JdbcClient.create(app);
        this.batches = new JdbcTemplate(app);
    }

    private record Leaf(UUID id, int place, String file, byte[] hash) {}

    /// Stores the hashes of receipts, in the order given. Inside a unit of work.
    ///
    /// @return the root, as far as an audit event has room for it
    public UUID add(BoardId board, ReceiptFile file, List<String> lines) {
        MerkleHasher hasher = new MerkleHasher();
        MerkleFrontier tree = new MerkleFrontier();
        List<byte[]> hashes = new ArrayList<>(lines.size());
        for (String line : lines) {
            byte[] hash = hasher.leaf(line.getBytes(StandardCharsets.UTF_8));
            tree.append(hash);
            hashes.add(hash);
        }
        UUID id = mark(tree.root());
        List<Object[]> rows = new ArrayList<>(hashes.size());
        for (int place = 0; place < hashes.size(); place++) {
            rows.add(new Object[] {board.value(), id, place, file.code(), hashes.get(place)});
        }
        int[] types = {Types.OTHER, Types.OTHER, Types.INTEGER, Types.VARCHAR, Types.BINARY};
        batches.batchUpdate(ADD, rows, types);
        return id;
    }

    /// The first 16 bytes of a hash, in the form of a UUID of version 8 (RFC 9562).
    private static UUID mark(byte[] hash) {
        ByteBuffer bytes = ByteBuffer.wrap(hash);
        long high = bytes.getLong() & 0xffff_ffff_ffff_0fffL | 0x8000L;
        long low = bytes.getLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /// Writes the hashes of each take-over, followed by a line with their number and the root over
    /// them.
    ///
    /// @param units reads some in a unit of work of its own
    void write(BoardId board, Units units, Consumer<String> line) {
        Optional<Leaf> last = Optional.empty();
        MerkleFrontier tree = new MerkleFrontier();
        while (true) {
            Optional<Leaf> after = last;
            List<Leaf> some = units.read(() -> list(board, after));
            for (Leaf leaf : some) {
                if (last.isPresent() && !last.get().id().equals(leaf.id())) {
                    line.accept(end(board, last.get(), tree));
                    tree = new MerkleFrontier();
                }
                tree.append(leaf.hash());
                line.accept(SignedNote.base64(leaf.hash()));
                last = Optional.of(leaf);
            }
            if (some.isEmpty()) {
                MerkleFrontier whole = tree;
                last.ifPresent(leaf -> line.accept(end(board, leaf, whole)));
                return;
            }
        }
    }

    interface Units {
        <T> T read(Supplier<T> reading);
    }

    private static String end(BoardId board, Leaf leaf, MerkleFrontier tree) {
        String root = SignedNote.base64(tree.root());
        return String.join(" ", VERSION, board.toString(), leaf.file(), Long.toString(tree.size()), root);
    }

    private List<Leaf> list(BoardId board, Optional<Leaf> after) {
        return client.sql(LIST)
                .param("board", board.value())
                .param("id", after.map(Leaf::id).orElseGet(() -> new UUID(0, 0)))
                .param("place", after.map(Leaf::place).orElse(-1))
                .query((row, number) -> new Leaf(
                        AuditEventRow.id(row, "id"), row.getInt("place"), row.getString("file"), row.getBytes("hash")))
                .list();
    }
}
