package nl.zorgvuldig.school.roster.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.school.roster.records.FilePosition;
import nl.zorgvuldig.school.roster.records.RosterProblemKind;

/// One CSV file of a OneRoster zip: UTF-8, a header, rows as wide as the header. Only requested
/// columns are kept; for others it is reported whether they had values.
final class RosterCsvTable {
    private static final int BUFFER = 256 << 10;

    private final String file;
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();

    /// A row with the cells of the wanted columns.
    record Line(FilePosition place, Map<String, String> cells) {
        String get(String column) {
            return cells.getOrDefault(column, "");
        }

        @Override
        public String toString() {
            return place.toString();
        }
    }

    /// Called for each cell that had a value and was not requested.
    interface Left {
        void behind(String column);
    }

    private RosterCsvTable(String file) {
        this.file = file;
    }

    /// @param required columns without which the file cannot be read
    /// @param wanted columns to keep, the required ones included
    static List<Line> read(String file, byte[] content, Set<String> required, Set<String> wanted, Left left)
            throws UnreadableRosterException {
        RosterCsvTable table = new RosterCsvTable(file);
        String text = table.decode(content);
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(BUFFER)
                .ofCsvRecord(text)) {
            table.readAll(csv.iterator(), required, wanted, left);
        } catch (CsvParseException | IOException | UncheckedIOException malformed) {
            throw new UnreadableRosterException(
                    RosterProblemKind.CSV_MALFORMED, new FilePosition(file, table.lastLine() + 1));
        }
        return table.lines;
    }

    private void readAll(Iterator<CsvRecord> records, Set<String> required, Set<String> wanted, Left left)
            throws UnreadableRosterException {
        List<String> header = header(records, required, wanted);
        while (records.hasNext()) {
            CsvRecord record = records.next();
            int line = Math.toIntExact(record.getStartingLineNumber());
            if (record.getFieldCount() != header.size()) {
                throw new UnreadableRosterException(
                        RosterProblemKind.CSV_ROW_WIDTH,
                        new FilePosition(file, line),
                        record.getFieldCount(),
                        header.size());
            }
            if (lines.size() >= RosterFileLimits.RECORDS) {
                throw new UnreadableRosterException(
                        RosterProblemKind.TOO_MANY_RECORDS, new FilePosition(file, line), RosterFileLimits.RECORDS);
            }
            lines.add(line(record, header, wanted, left));
        }
    }

    private Line line(CsvRecord record, List<String> header, Set<String> wanted, Left left)
            throws UnreadableRosterException {
        FilePosition place = new FilePosition(file, Math.toIntExact(record.getStartingLineNumber()));
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String column = header.get(i);
            String cell = record.getField(i);
            if (cell.isBlank()) {
                continue;
            }
            if (!wanted.contains(column)) {
                left.behind(column);
            } else if (cell.length() > RosterFileLimits.TEXT_CHARACTERS) {
                throw new UnreadableRosterException(
                        RosterProblemKind.TEXT_TOO_LONG, place, RosterFileLimits.TEXT_CHARACTERS);
            } else {
                cells.put(column, cell.strip());
            }
        }
        return new Line(place, cells);
    }

    /// The column names in the first line. In a file without a header they may be data, so they are
    /// never repeated.
    private List<String> header(Iterator<CsvRecord> records, Set<String> required, Set<String> wanted)
            throws UnreadableRosterException {
        FilePosition place = new FilePosition(file, 1);
        List<String> names = records.hasNext() ? records.next().getFields() : List.of();
        List<String> header = new ArrayList<>();
        for (String name : names) {
            String known = canonical(name.strip(), wanted);
            header.add(known);
            if (columns.put(known.toLowerCase(Locale.ROOT), header.size()) != null && wanted.contains(known)) {
                throw new UnreadableRosterException(RosterProblemKind.CSV_COLUMN_TWICE, place, known);
            }
        }
        if (names.size() == 1 && names.getFirst().indexOf(';') >= 0) {
            throw new UnreadableRosterException(RosterProblemKind.CSV_SEPARATOR, place);
        }
        for (String column : required) {
            if (!columns.containsKey(column.toLowerCase(Locale.ROOT))) {
                throw new UnreadableRosterException(RosterProblemKind.CSV_COLUMN_MISSING, place, column);
            }
        }
        return header;
    }

    private static String canonical(String name, Set<String> wanted) {
        for (String column : wanted) {
            if (column.equalsIgnoreCase(name)) {
                return column;
            }
        }
        return name;
    }

    private String decode(byte[] content) throws UnreadableRosterException {
        ByteBuffer in = ByteBuffer.wrap(content);
        if (content.length >= 3
                && content[0] == (byte) 0xef
                && content[1] == (byte) 0xbb
                && content[2] == (byte) 0xbf) {
            in.position(3);
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer out = CharBuffer.allocate(content.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        out.flip();
        String text = out.toString();
        if (result.isError()) {
            throw new UnreadableRosterException(
                    RosterProblemKind.ENCODING_WRONG, new FilePosition(file, lineOf(text, text.length())));
        }
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            throw new UnreadableRosterException(
                    RosterProblemKind.CSV_CHARACTERS, new FilePosition(file, lineOf(text, nul)));
        }
        return text;
    }

    private static int lineOf(String text, int index) {
        return 1
                + Math.toIntExact(text.substring(0, index)
                        .chars()
                        .filter(character -> character == '\n')
                        .count());
    }

    private int lastLine() {
        return lines.isEmpty() ? 1 : lines.getLast().place().line();
    }
}
