package nl.zorgvuldig.privacy.retention;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.vault.KeyDestroyed;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.SealedValue;
import nl.zorgvuldig.platform.vault.UnsealFailed;
import nl.zorgvuldig.platform.vault.ValueLocation;
import nl.zorgvuldig.platform.vault.Vault;
import nl.zorgvuldig.privacy.retention.destruction.LeftPupil;
import nl.zorgvuldig.story.Installed;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Written apart from [RowFinder]: takes the bytes of every value, as PostgreSQL decompresses them,
/// looks for words in them as they are, and tries every key that is left in the keyring on them, at
/// every place they could have been sealed for.
public final class ByteFinder {
    private static final Pattern WORD = Pattern.compile(LeftPupil.MARKER + "([a-z]+)");
    private static final String COLUMNS = """
            select distinct table_schema || '.' || quote_ident(table_name) from information_schema.columns
            where data_type in ('bytea', 'text', 'character varying')
              and table_schema not in ('pg_catalog', 'information_schema', 'migrations') order by 1""";

    private final JdbcClient main;
    private final Vault vault;
    private final BoardId board;
    private final List<KeyName> keys;

    public ByteFinder(Installed program, BoardId board) {
        this.main = program.superuser("zorgvuldig");
        this.vault = program.part(Vault.class);
        this.board = board;
        this.keys = program
                .superuser("keyring")
                .sql("select subject, keeping from vault.data_key where board = :board")
                .param("board", board.value())
                .query((row, n) -> new KeyName(
                        board,
                        row.getObject("subject", UUID.class),
                        RetentionPurpose.valueOf(row.getString("keeping").toUpperCase(java.util.Locale.ROOT))))
                .list()
                .stream()
                .filter(key -> !Set.of(RetentionPurpose.LOG, RetentionPurpose.DIRECTORY)
                        .contains(key.keeping()))
                .toList();
    }

    /// The words that can be read.
    public Set<String> words() {
        Set<String> found = new TreeSet<>();
        for (String table : main.sql(COLUMNS).query(String.class).list()) {
            main.sql("select * from " + table).query(row -> {
                look(table, row, found);
            });
        }
        return found;
    }

    private void look(String table, ResultSet row, Set<String> found) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        List<UUID> ids = new ArrayList<>();
        boolean ours = false;
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            if (row.getObject(i) instanceof UUID id) {
                ids.add(id);
                ours |= id.equals(board.value());
            }
        }
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            byte[] bytes = row.getBytes(i);
            if (bytes != null) {
                words(new String(bytes, UTF_8), found);
                if (ours && columns.getColumnTypeName(i).equals("bytea")) {
                    tryKeys(table, columns.getColumnLabel(i), ids, bytes, found);
                }
            }
        }
    }

    private void tryKeys(String table, String column, List<UUID> ids, byte[] bytes, Set<String> found) {
        for (UUID id : ids) {
            Stream.of(column, column + "/1", column + "/2")
                    .map(name -> new ValueLocation(table, name, id))
                    .forEach(place -> tryKeys(place, bytes, found));
        }
    }

    /// What opens may be sealed once more.
    private void tryKeys(ValueLocation place, byte[] bytes, Set<String> found) {
        for (KeyName key : keys) {
            try {
                byte[] opened = vault.openBytes(key, place, new SealedValue(bytes));
                words(new String(opened, UTF_8), found);
                tryKeys(place, opened, found);
            } catch (UnsealFailed | KeyDestroyed closed) {
                // not this one
            }
        }
    }

    private static void words(String text, Set<String> found) {
        WORD.matcher(text).results().forEach(result -> found.add(result.group(1)));
    }
}
