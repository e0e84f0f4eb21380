package nl.zorgvuldig.privacy.retention.schedule;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.privacy.retention.RetentionClass;
import nl.zorgvuldig.privacy.retention.RetentionClass.StandardGround;
import nl.zorgvuldig.privacy.retention.RetentionStart;
import nl.zorgvuldig.privacy.retention.RetentionTerm;

/// The standard schedule that comes with the program: `retention/schedule.csv`.
public final class StandardRetentionSchedule {
    public static final List<RetentionClass> CLASSES = read();

    private StandardRetentionSchedule() {}

    private static List<RetentionClass> read() {
        try (InputStream file = StandardRetentionSchedule.class.getResourceAsStream("/retention/schedule.csv")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(";", -1))
                    .map(StandardRetentionSchedule::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static RetentionClass read(String[] part) {
        return new RetentionClass(
                part[0],
                new RetentionTerm(Integer.parseInt(part[1]), Codes.read(RetentionTerm.Unit.class, part[2])),
                Codes.read(RetentionStart.class, part[3]),
                Codes.read(StandardGround.class, part[4]),
                part[5].isEmpty() ? Optional.empty() : Optional.of(part[5]));
    }
}
