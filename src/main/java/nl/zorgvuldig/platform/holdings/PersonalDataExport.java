package nl.zorgvuldig.platform.holdings;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Unsealed personal data of a data subject, for that person. Does not print.
public record PersonalDataExport(List<Row> rows, List<Attachment> files) {
    public PersonalDataExport {
        rows = List.copyOf(rows);
        files = List.copyOf(files);
    }

    public PersonalDataExport(List<Row> rows) {
        this(rows, List.of());
    }

    /// File that is part of the personal data.
    ///
    /// @param name for the recipient; the rows refer to the file by this name
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
    /// @param table schema and table, as in [DataHolding]
    /// @param values column and readable value
    public record Row(String table, Map<String, String> values) {
        public Row {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        /// A row without values yet.
        public static Row of(String table) {
            return new Row(table, Map.of());
        }

        /// The same row with one value changed or added at its end.
        public Row with(String column, String value) {
            Map<String, String> more = new LinkedHashMap<>(values);
            more.put(column, value);
            return new Row(table, more);
        }

        /// The same row with a value that may be absent.
        ///
        /// @param value its text is `toString`
        public Row with(String column, Optional<?> value) {
            return value.map(known -> with(column, known.toString())).orElse(this);
        }

        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// An export with a row for each of these.
    public static <T> PersonalDataExport of(Collection<T> all, Function<? super T, Row> row) {
        return new PersonalDataExport(all.stream().map(row).toList());
    }

    public static PersonalDataExport nothing() {
        return new PersonalDataExport(List.of());
    }

    public PersonalDataExport with(PersonalDataExport other) {
        List<Row> both = new ArrayList<>(rows);
        both.addAll(other.rows);
        List<Attachment> all = new ArrayList<>(files);
        all.addAll(other.files);
        return new PersonalDataExport(both, all);
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
