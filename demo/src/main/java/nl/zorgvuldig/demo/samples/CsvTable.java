package nl.zorgvuldig.demo.samples;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// A CSV file (RFC 4180).
final class CsvTable {
    private final int width;
    private final List<String[]> rows = new ArrayList<>();

    CsvTable(String... columns) {
        width = columns.length;
        rows.add(columns);
    }

    /// @throws IllegalArgumentException when the row has more or fewer cells than there are columns
    void row(String... cells) {
        if (cells.length != width) {
            throw new IllegalArgumentException("a row of " + cells.length + " in a table of " + width);
        }
        rows.add(cells);
    }

    String csv() {
        StringWriter text = new StringWriter();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            rows.forEach(csv::writeRecord);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return text.toString();
    }
}
