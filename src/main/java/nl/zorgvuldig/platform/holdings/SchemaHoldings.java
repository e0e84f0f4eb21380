package nl.zorgvuldig.platform.holdings;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Compares the live schema with the declarations of the modules.
public final class SchemaHoldings {
    private static final String COLUMNS = """
            select n.nspname || '.' || c.relname, a.attname, format_type(a.atttypid, a.atttypmod)
            from pg_attribute a
            join pg_class c on c.oid = a.attrelid
            join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and not c.relispartition and a.attnum > 0 and not a.attisdropped
              and n.nspname not in ('information_schema', 'migrations') and n.nspname not like 'pg\\_%'
            order by n.nspname, c.relname, a.attnum
            """;

    private SchemaHoldings() {}

    /// Every column of every table of a database, independent of the database role.
    public static List<SchemaColumn> columns(Connection connection) throws SQLException {
        List<SchemaColumn> columns = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(COLUMNS)) {
            while (found.next()) {
                columns.add(new SchemaColumn(found.getString(1), found.getString(2), found.getString(3)));
            }
        }
        return columns;
    }

    /// Every column with personal data that has not exactly one holder, and every holding that is
    /// not in the schema.
    public static List<SchemaFinding> check(
            Collection<SchemaColumn> live, Collection<? extends PersonalDataHolder> holders) {
        Map<String, List<DataHolding>> described = new HashMap<>();
        holders.forEach(holder -> holder.describe().forEach(holding -> describe(described, holding)));
        List<SchemaFinding> findings = new ArrayList<>();
        for (SchemaColumn column : live) {
            List<DataHolding> holdings = described.remove(key(column.table(), column.column()));
            if (holdings != null) {
                check(column, holdings, findings);
            } else if (column.personal()) {
                findings.add(new SchemaFinding.WithoutHolder(column));
            }
        }
        described.values().forEach(lost -> lost.forEach(holding -> findings.add(new SchemaFinding.NotThere(holding))));
        return findings;
    }

    /// The subjects of each table.
    public static SortedMap<String, Set<SubjectKind>> subjects(Collection<? extends PersonalDataHolder> holders) {
        SortedMap<String, Set<SubjectKind>> subjects = new TreeMap<>();
        for (PersonalDataHolder holder : holders) {
            for (DataHolding holding : holder.describe()) {
                subjects.computeIfAbsent(holding.table(), table -> EnumSet.noneOf(SubjectKind.class))
                        .add(holding.subject());
            }
        }
        return subjects;
    }

    private static void check(SchemaColumn column, List<DataHolding> holdings, List<SchemaFinding> findings) {
        if (holdings.size() > 1) {
            findings.add(new SchemaFinding.SeveralHolders(column, holdings.size()));
        }
        for (DataHolding holding : holdings) {
            if (column.subject().isPresent() && column.subject().get() != holding.subject()) {
                findings.add(new SchemaFinding.AboutSomeoneElse(column, holding.subject()));
            }
        }
    }

    private static void describe(Map<String, List<DataHolding>> described, DataHolding holding) {
        described
                .computeIfAbsent(key(holding.table(), holding.column()), any -> new ArrayList<>())
                .add(holding);
    }

    private static String key(String table, String column) {
        return table + "." + column;
    }
}
