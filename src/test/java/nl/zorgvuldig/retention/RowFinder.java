package nl.zorgvuldig.retention;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.zorgvuldig.story.Installed;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Looks for somebody's id in every value of every row of every table of both databases, as whom
/// row security does not stop.
public final class RowFinder {
    private static final String TABLES =
            """
            select n.nspname || '.' || quote_ident(c.relname) from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
            order by 1""";

    private RowFinder() {}

    public static Set<String> tablesWith(Installed program, UUID id) {
        Set<String> found = new TreeSet<>();
        for (String database : new String[] {"zorgvuldig", "keyring"}) {
            JdbcClient jdbc = program.superuser(database);
            for (String table : jdbc.sql(TABLES).query(String.class).list()) {
                long rows =
                        jdbc.sql("select count(*) from " + table + " t where t::text like :id")
                                .param("id", "%" + id + "%")
                                .query(Long.class)
                                .single();
                if (rows > 0) {
                    found.add(table);
                }
            }
        }
        return found;
    }
}
