package nl.zorgvuldig.platform.holdings;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Number of rows that a destruction removed, table by table.
///
/// @param rows schema and table, as in [DataHolding], and the number of rows
public record RemovedRows(Map<String, Integer> rows) {
    public RemovedRows {
        rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
    }

    public static RemovedRows nothing() {
        return new RemovedRows(Map.of());
    }

    public static RemovedRows of(String table, int rows) {
        return new RemovedRows(Map.of(table, rows));
    }

    public RemovedRows with(RemovedRows other) {
        SortedMap<String, Integer> both = new TreeMap<>(rows);
        other.rows.forEach((table, count) -> both.merge(table, count, Integer::sum));
        return new RemovedRows(both);
    }

    public int total() {
        return rows.values().stream().mapToInt(Integer::intValue).sum();
    }
}
