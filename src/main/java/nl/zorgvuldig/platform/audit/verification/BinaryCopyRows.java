package nl.zorgvuldig.platform.audit.verification;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/// Rows of a query in the format of PostgreSQL's binary COPY, without an object per value: a
/// verification reads millions. Call [#next], then for each column in order [#column], then read
/// its bytes from [#bytes] at [#at].
final class BinaryCopyRows implements AutoCloseable {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final int HEADER = 11 + 4;

    private final CopyOut copy;
    private byte[] bytes = new byte[0];
    private int position;
    private int at;
    private int length;

    /// @param query text without anything from outside; COPY takes no parameters
    BinaryCopyRows(Connection connection, String query) throws SQLException {
        copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("COPY (" + query + ") TO STDOUT (FORMAT binary)");
        need(HEADER + 4);
        int extension = (int) INT.get(bytes, HEADER);
        position = HEADER + 4;
        need(extension);
        position += extension;
    }

    /// @return false when there are no more rows
    boolean next() throws SQLException {
        need(2);
        short columns = (short) SHORT.get(bytes, position);
        position += 2;
        if (columns >= 0) {
            return true;
        }
        while (copy.isActive() && copy.readFromCopy() != null) {
            continue;
        }
        return false;
    }

    /// @return the length of the next column, -1 when it is null
    int column() throws SQLException {
        need(4);
        length = (int) INT.get(bytes, position);
        position += 4;
        if (length > 0) {
            need(length);
        }
        at = position;
        position += Math.max(length, 0);
        return length;
    }

    byte[] bytes() {
        return bytes;
    }

    int at() {
        return at;
    }

    int length() {
        return length;
    }

    long longAt(int offset) {
        return (long) LONG.get(bytes, at + offset);
    }

    int intAt() {
        return (int) INT.get(bytes, at);
    }

    byte[] copyOfColumn() {
        return Arrays.copyOfRange(bytes, at, at + length);
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private void need(int count) throws SQLException {
        while (bytes.length - position < count) {
            byte @Nullable [] more = copy.readFromCopy();
            if (more == null) {
                throw new SQLException("the rows ended half-way");
            }
            int rest = bytes.length - position;
            if (rest == 0) {
                bytes = more;
            } else {
                byte[] joined = Arrays.copyOfRange(bytes, position, position + rest + more.length);
                System.arraycopy(more, 0, joined, rest, more.length);
                bytes = joined;
            }
            position = 0;
        }
    }
}
