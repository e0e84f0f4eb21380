package nl.zorgvuldig.retention;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.zorgvuldig.kernel.Codes;

/// The schedule as it comes with the program: `retention/schedule.csv`.
final class StandardSchedule {
    static final List<RetentionClass> CLASSES = read();

    private StandardSchedule() {}

    private static List<RetentionClass> read() {
        try (InputStream file = StandardSchedule.class.getResourceAsStream("/retention/schedule.csv")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(";", -1))
                    .map(StandardSchedule::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static RetentionClass read(String[] part) {
        return new RetentionClass(
                part[0],
                new Term(Integer.parseInt(part[1]), Codes.read(Term.Unit.class, part[2])),
                Codes.read(Moment.class, part[3]),
                Codes.read(Ground.class, part[4]),
                part[5].isEmpty() ? Optional.empty() : Optional.of(part[5]));
    }
}
