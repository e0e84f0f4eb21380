package nl.zorgvuldig.holdings;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// How many rows a destruction removed, table by table.
///
/// @param rows schema and table, as in [Holding], and the number of rows
public record Removed(Map<String, Integer> rows) {
    public Removed {
        rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
    }

    public static Removed nothing() {
        return new Removed(Map.of());
    }

    public static Removed of(String table, int rows) {
        return new Removed(Map.of(table, rows));
    }

    public Removed with(Removed other) {
        SortedMap<String, Integer> both = new TreeMap<>(rows);
        other.rows.forEach((table, count) -> both.merge(table, count, Integer::sum));
        return new Removed(both);
    }

    public int total() {
        return rows.values().stream().mapToInt(Integer::intValue).sum();
    }
}
