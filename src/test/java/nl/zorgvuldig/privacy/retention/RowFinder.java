package nl.zorgvuldig.privacy.retention;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorgvuldig.story.Installed;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Looks for somebody's id in every value of every row of every table of both databases, as whom
/// row security does not stop.
public final class RowFinder {
    private static final String TABLES = """
            select n.nspname || '.' || quote_ident(c.relname) from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
            order by 1""";

    private RowFinder() {}

    public static Set<String> tablesWith(Installed program, UUID id) {
        return Objects.requireNonNull(tablesWith(program, List.of(id)).get(id));
    }

    /// Of several at once, each table is read once.
    public static Map<UUID, Set<String>> tablesWith(Installed program, Collection<UUID> ids) {
        Map<UUID, Set<String>> found = new HashMap<>();
        ids.forEach(id -> found.put(id, new TreeSet<>()));
        for (String database : new String[] {"zorgvuldig", "keyring"}) {
            JdbcClient jdbc = program.superuser(database);
            for (String table : jdbc.sql(TABLES).query(String.class).list()) {
                jdbc.sql("select t::text as line from " + table + " t where t::text ~ :ids")
                        .param("ids", ids.stream().map(UUID::toString).collect(Collectors.joining("|")))
                        .query(row -> {
                            String line = row.getString("line");
                            found.forEach((id, tables) -> {
                                if (line.contains(id.toString())) {
                                    tables.add(table);
                                }
                            });
                        });
            }
        }
        return found;
    }
}
