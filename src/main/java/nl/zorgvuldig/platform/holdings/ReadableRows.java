package nl.zorgvuldig.platform.holdings;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import nl.zorgvuldig.platform.kernel.Period;

/// Converts a row of the database into what its subject gets to read: every column by its name,
/// except sealed columns, empty ones, and end dates that are not known.
public final class ReadableRows {
    private ReadableRows() {}

    /// @param table schema and table, as in [DataHolding]
    public static PersonalDataExport.Row of(String table, ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String text = text(columns.getColumnTypeName(i), row, i);
            if (!text.isEmpty()) {
                values.put(columns.getColumnLabel(i), text);
            }
        }
        return new PersonalDataExport.Row(table, values);
    }

    private static String text(String type, ResultSet row, int column) throws SQLException {
        if (row.getObject(column) == null) {
            return "";
        }
        return switch (type) {
            case "bytea" -> "";
            case "date" -> day(row.getObject(column, LocalDate.class));
            case "timestamptz" ->
                row.getObject(column, OffsetDateTime.class).toInstant().toString();
            case "bool" -> Boolean.toString(row.getBoolean(column));
            default -> Objects.requireNonNullElse(row.getString(column), "");
        };
    }

    private static String day(LocalDate day) {
        return day.equals(Period.OPEN) ? "" : day.toString();
    }
}
