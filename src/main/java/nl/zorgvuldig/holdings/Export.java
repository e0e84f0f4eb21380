package nl.zorgvuldig.holdings;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// What is kept about someone, opened, for that person. Does not print.
public record Export(List<Row> rows, List<Attachment> files) {
    public Export {
        rows = List.copyOf(rows);
        files = List.copyOf(files);
    }

    public Export(List<Row> rows) {
        this(rows, List.of());
    }

    /// A file that is part of what is kept.
    ///
    /// @param name for whoever gets it; the rows say which file it is by this name
    /// @param type its media type
    /// @param content opens it afresh each time
    public record Attachment(String name, String type, Supplier<InputStream> content) {
        @Override
        public String toString() {
            return "[sealed]";
        }
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
        List<Attachment> all = new ArrayList<>(files);
        all.addAll(other.files);
        return new Export(both, all);
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
