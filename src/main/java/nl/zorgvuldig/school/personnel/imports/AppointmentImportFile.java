package nl.zorgvuldig.school.personnel.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.platform.policy.Sentence;

/// A parsed CSV file with appointments: a header in Dutch, separated by commas or semicolons.
/// Unknown columns are left out and reported by number: in a file without a header their name would
/// be data.
///
/// @param lines in the order of the file
/// @param mistakes why it cannot be read, line by line
/// @param dropped columns that are not imported, from 1
public record AppointmentImportFile(List<AppointmentImportLine> lines, List<Mistake> mistakes, List<Integer> dropped) {
    static final int MOST_LINES = 3_000;
    static final int MOST_CHARACTERS = 500_000;
    private static final int BUFFER = 256 << 10;

    /// @param line in the file, from 1
    record Mistake(int line, Sentence because) {}

    /// Meaning of a column, by its name in the file.
    enum Column {
        NUMBER("personeelsnummer"),
        EMAIL("e-mail"),
        FROM("in dienst"),
        UNTIL("uit dienst"),
        JOB("functie"),
        SCALE("schaal"),
        STEP("trede"),
        HOURS("werktijdfactor");

        private final String title;

        Column(String title) {
            this.title = title;
        }

        static Optional<Column> of(String title) {
            String plain = title.strip().toLowerCase(Locale.ROOT).replace("email", "e-mail");
            for (Column column : values()) {
                if (column.title.equals(plain)) {
                    return Optional.of(column);
                }
            }
            return Optional.empty();
        }
    }

    public static AppointmentImportFile read(String text) {
        Reading reading = new Reading();
        if (text.length() > MOST_CHARACTERS) {
            return reading.wrong(1, "personnel.import.no.large").done();
        }
        String clean = text.startsWith("\ufeff") ? text.substring(1) : text;
        String first = clean.lines().findFirst().orElse("");
        char between = first.indexOf(';') >= 0 ? ';' : ',';
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(between)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(BUFFER)
                .ofCsvRecord(clean)) {
            reading.all(csv.iterator());
        } catch (CsvParseException | IOException | UncheckedIOException malformed) {
            reading.wrong(reading.last + 1, "personnel.import.no.csv");
        }
        return reading.done();
    }

    private static final class Reading {
        private final List<AppointmentImportLine> lines = new ArrayList<>();
        private final List<Mistake> mistakes = new ArrayList<>();
        private final List<Integer> dropped = new ArrayList<>();
        private final Map<Column, Integer> columns = new EnumMap<>(Column.class);
        private int width;
        private int last;

        void all(Iterator<CsvRecord> records) {
            if (!records.hasNext() || !header(records.next().getFields())) {
                wrong(1, "personnel.import.no.header");
                return;
            }
            while (records.hasNext()) {
                CsvRecord record = records.next();
                last = Math.toIntExact(record.getStartingLineNumber());
                if (lines.size() >= MOST_LINES) {
                    wrong(last, "personnel.import.no.many", MOST_LINES);
                    return;
                }
                if (record.getFieldCount() != width) {
                    wrong(last, "personnel.import.no.width", record.getFieldCount(), width);
                } else {
                    line(record);
                }
            }
            if (lines.isEmpty() && mistakes.isEmpty()) {
                wrong(1, "personnel.import.no.lines");
            }
        }

        private boolean header(List<String> titles) {
            width = titles.size();
            for (int i = 0; i < width; i++) {
                Optional<Column> known = Column.of(titles.get(i));
                if (known.isEmpty() || columns.putIfAbsent(known.get(), i) != null) {
                    dropped.add(i + 1);
                }
            }
            return columns.containsKey(Column.FROM)
                    && (columns.containsKey(Column.NUMBER) || columns.containsKey(Column.EMAIL));
        }

        private void line(CsvRecord record) {
            Map<Column, String> cells = new EnumMap<>(Column.class);
            columns.forEach(
                    (column, at) -> cells.put(column, record.getField(at).strip()));
            switch (AppointmentImportLine.read(last, cells)) {
                case AppointmentImportLine.Read.Fit fit -> lines.add(fit.line());
                case AppointmentImportLine.Read.Wrong no ->
                    no.because().forEach(sentence -> mistakes.add(new Mistake(last, sentence)));
            }
        }

        Reading wrong(int line, String key, Object... gaps) {
            mistakes.add(new Mistake(line, Sentence.of(key, gaps)));
            return this;
        }

        AppointmentImportFile done() {
            return new AppointmentImportFile(List.copyOf(lines), List.copyOf(mistakes), List.copyOf(dropped));
        }
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
