package nl.zorgvuldig.care.medical;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import nl.zorgvuldig.story.DemoProgram;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Looks through every row of a whole database for a word.
public final class DatabaseWords {
    private static final String TABLES = """
            select n.nspname || '.' || quote_ident(c.relname) from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
            order by 1""";

    private DatabaseWords() {}

    public static Set<String> tablesWith(DemoProgram program, String database, String wanted) {
        JdbcClient jdbc = program.superuser(database);
        Set<String> found = new TreeSet<>();
        for (String table : jdbc.sql(TABLES).query(String.class).list()) {
            jdbc.sql("select * from " + table).query(row -> {
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    Object value = row.getObject(i);
                    if (value instanceof byte[] bytes
                            ? text(bytes).contains(wanted)
                            : String.valueOf(value).contains(wanted)) {
                        found.add(table);
                    }
                }
            });
        }
        return found;
    }

    public static String text(byte[] bytes) {
        return new String(Arrays.copyOf(bytes, bytes.length), StandardCharsets.UTF_8);
    }
}
