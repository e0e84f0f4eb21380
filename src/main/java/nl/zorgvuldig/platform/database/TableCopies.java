package nl.zorgvuldig.platform.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import nl.zorgvuldig.platform.database.DatabaseSettings.Login;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/// Copies of all rows of one database as they are at one moment, as files; and their restoration.
/// Needs no program of PostgreSQL, and blocks nobody.
public final class TableCopies {
    private static final String TABLES = """
            select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'migrations')
            order by 1""";
    private static final String SHAPE = """
            select script || ' ' || coalesce(checksum, 0) from migrations.flyway_schema_history
            where success order by script, installed_rank""";

    /// Inserts all rows, whoever owns them, without triggers; for the superuser.
    private static final String AS_THEY_WERE = "set session_replication_role = replica";

    private TableCopies() {}

    /// Expected content of a file.
    ///
    /// @param sha256 of the file, in hexadecimal digits
    public record Table(long rows, String sha256) {}

    /// @param shape shows whether another database has the same tables
    public record Copied(String shape, Map<String, Table> tables) {
        public Copied {
            tables = Map.copyOf(tables);
        }
    }

    /// A file is not what was written.
    public static final class Damaged extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Damaged(String words) {
            super(words);
        }
    }

    /// Writes a file for each table; all are on disk when this returns.
    ///
    /// @param login a role that row security does not restrict
    /// @param without tables that are left out
    public static Copied write(Login login, Path folder, Set<String> without) throws IOException, SQLException {
        Map<String, Table> tables = new TreeMap<>();
        try (Connection connection = connect(login)) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            String shape = shape(connection);
            CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
            for (String table : tables(connection)) {
                if (!without.contains(table)) {
                    tables.put(table, write(copies, table, file(folder, table)));
                }
            }
            connection.rollback();
            return new Copied(shape, tables);
        }
    }

    private static Table write(CopyManager copies, String table, Path file) throws IOException, SQLException {
        MessageDigest digest = sha256();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OutputStream out = new Quick(new DigestOutputStream(Channels.newOutputStream(channel), digest));
            long rows = copies.copyOut("copy " + quoted(table) + " to stdout", out);
            out.close();
            return new Table(rows, HexFormat.of().formatHex(digest.digest()));
        } finally {
            sync(file);
        }
    }

    /// Restores everything, all of it or nothing; what the tables contained is removed.
    ///
    /// @param superuser reaches a database of the same shape
    /// @throws Damaged when a file is not what was written
    public static void read(Login superuser, Path folder, Copied copied) throws IOException, SQLException {
        try (Connection connection = connect(superuser)) {
            connection.setAutoCommit(false);
            run(connection, AS_THEY_WERE);
            List<String> here = tables(connection);
            if (!shape(connection).equals(copied.shape())
                    || !here.containsAll(copied.tables().keySet())) {
                throw new Damaged("The copy was made by another version of the program. Restore it with that"
                        + " version; then start this one.");
            }
            run(
                    connection,
                    "truncate "
                            + String.join(
                                    ", ", here.stream().map(TableCopies::quoted).toList()));
            CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
            for (Map.Entry<String, Table> table : copied.tables().entrySet()) {
                read(copies, table.getKey(), file(folder, table.getKey()), table.getValue());
            }
            connection.commit();
            run(connection, "analyze");
            connection.commit();
        }
    }

    private static void read(CopyManager copies, String table, Path file, Table expected)
            throws IOException, SQLException {
        MessageDigest digest = sha256();
        long rows;
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digested = new DigestInputStream(in, digest)) {
            rows = copies.copyIn("copy " + quoted(table) + " from stdin", new GZIPInputStream(digested));
            digested.transferTo(OutputStream.nullOutputStream());
        }
        if (rows != expected.rows()
                || !HexFormat.of().formatHex(digest.digest()).equals(expected.sha256())) {
            throw new Damaged(file + " is not what was written.");
        }
    }

    private static String shape(Connection connection) throws SQLException {
        MessageDigest digest = sha256();
        for (String line : strings(connection, SHAPE)) {
            digest.update((line + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<String> tables(Connection connection) throws SQLException {
        return strings(connection, TABLES);
    }

    private static List<String> strings(Connection connection, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(Login login) throws SQLException {
        return DriverManager.getConnection(login.url(), login.user(), login.password());
    }

    private static Path file(Path folder, String table) {
        return folder.resolve(table + ".gz");
    }

    private static String quoted(String table) {
        return "\"" + table.replace("\"", "").replace(".", "\".\"") + "\"";
    }

    private static void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Sealed data does not compress, so the fastest level is used.
    private static final class Quick extends GZIPOutputStream {
        Quick(OutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
