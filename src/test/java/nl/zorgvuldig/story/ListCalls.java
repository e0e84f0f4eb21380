package nl.zorgvuldig.story;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.context.request.RequestContextHolder;

/// Sends what the program asks of its database, and counts meanwhile how often PostgreSQL asked
/// each function that makes a list, by the statements of pages alone: in their own transaction,
/// with their own plan. It needs `track_functions`.
public final class ListCalls extends JdbcTemplate {
    private static final String LISTS = """
            select string_agg(
                format('(%L, pg_stat_get_xact_function_calls(%s))', n.nspname || '.' || p.proname, p.oid), ', ')
            from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where p.prorettype = 'uuid[]'::regtype and n.nspname not in ('pg_catalog', 'information_schema')""";

    private final ThreadLocal<Map<String, Long>> before = new ThreadLocal<>();
    private final List<Counted> counted = new CopyOnWriteArrayList<>();
    private volatile boolean counting;
    private volatile String lists = "";

    ListCalls(DataSource source) {
        super(source);
    }

    /// How often a statement of a page asked a function.
    public record Counted(String function, long calls, String statement) {
        @Override
        public String toString() {
            return function + " " + calls + " times by: " + statement;
        }
    }

    /// What the pages asked meanwhile.
    public List<Counted> during(Runnable visits) {
        counted.clear();
        counting = true;
        try {
            visits.run();
        } finally {
            counting = false;
        }
        return List.copyOf(counted);
    }

    @Override
    protected void applyStatementSettings(Statement statement) throws SQLException {
        super.applyStatementSettings(statement);
        if (counting && RequestContextHolder.getRequestAttributes() != null) {
            before.set(calls(statement.getConnection()));
        }
    }

    @Override
    protected void handleWarnings(Statement statement) throws SQLException {
        super.handleWarnings(statement);
        Map<String, Long> earlier = before.get();
        if (earlier != null) {
            before.remove();
            calls(statement.getConnection()).forEach((function, calls) -> {
                long more = calls - earlier.getOrDefault(function, 0L);
                if (more > 0) {
                    counted.add(new Counted(function, more, statement.toString()));
                }
            });
        }
    }

    private Map<String, Long> calls(Connection connection) throws SQLException {
        Map<String, Long> calls = new HashMap<>();
        try (Statement own = connection.createStatement()) {
            if (lists.isEmpty()) {
                try (ResultSet all = own.executeQuery(LISTS)) {
                    all.next();
                    lists = all.getString(1);
                }
            }
            try (ResultSet rows =
                    own.executeQuery("select * from (values %s) f (name, calls) where calls > 0".formatted(lists))) {
                while (rows.next()) {
                    calls.put(rows.getString(1), rows.getLong(2));
                }
            }
        }
        return calls;
    }
}
