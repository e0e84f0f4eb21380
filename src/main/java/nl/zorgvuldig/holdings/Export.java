package nl.zorgvuldig.holdings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What is kept about someone, opened, for that person. Does not print.
public record Export(List<Row> rows) {
    public Export {
        rows = List.copyOf(rows);
    }

    /// One row, in the order in which its values are to be shown.
    ///
    /// @param table schema and table, as in [Holding]
    /// @param values column and readable value
    public record Row(String table, Map<String, String> values) {
        public Row {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        /// The same row with one value changed or added at its end.
        public Row with(String column, String value) {
            Map<String, String> more = new LinkedHashMap<>(values);
            more.put(column, value);
            return new Row(table, more);
        }

        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    public static Export nothing() {
        return new Export(List.of());
    }

    public Export with(Export other) {
        List<Row> both = new ArrayList<>(rows);
        both.addAll(other.rows);
        return new Export(both);
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
