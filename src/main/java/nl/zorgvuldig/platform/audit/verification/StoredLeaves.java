package nl.zorgvuldig.platform.audit.verification;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;

/// Reads ranges of the stored tree, inside a unit of work.
final class StoredLeaves {
    private final DataSource app;

    StoredLeaves(DataSource app) {
        this.app = app;
    }

    /// The leaves from `from` up to, not including, `to`, in order, without the hashes of their
    /// events. Some may be missing.
    List<VerifiedLeaf> between(BoardId board, long from, long to) {
        String query =
                "select index, event, hash, nodes from audit.leaf where board = '%s' and index >= %d and index < %d order by index"
                        .formatted(board, from, to);
        List<VerifiedLeaf> leaves = new ArrayList<>((int) (to - from));
        Connection connection = DataSourceUtils.getConnection(app);
        try (BinaryCopyRows rows = new BinaryCopyRows(connection, query)) {
            while (rows.next()) {
                rows.column();
                long index = rows.longAt(0);
                rows.column();
                UUID event = new UUID(rows.longAt(0), rows.longAt(8));
                rows.column();
                byte[] hash = rows.copyOfColumn();
                rows.column();
                byte[] nodes = rows.copyOfColumn();
                leaves.add(new VerifiedLeaf(index, event, hash, nodes, VerifiedLeaf.GONE));
            }
            return leaves;
        } catch (SQLException failed) {
            throw new IllegalStateException("the log could not be read", failed);
        } finally {
            DataSourceUtils.releaseConnection(connection, app);
        }
    }

    /// A leaf as stored, with the hash of the event it stands for.
    ///
    /// @param line empty array when that event is gone
    record VerifiedLeaf(long index, UUID event, byte[] hash, byte[] nodes, byte[] line) {
        static final byte[] GONE = new byte[0];

        VerifiedLeaf with(byte @Nullable [] lineHash) {
            return new VerifiedLeaf(index, event, hash, nodes, lineHash == null ? GONE : lineHash);
        }

        boolean lineGone() {
            return line.length == 0;
        }

        boolean lineFits() {
            return Arrays.equals(hash, line);
        }
    }
}
