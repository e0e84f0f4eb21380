package nl.zorgvuldig;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Files stay small enough to read at once: none over 300 lines, seven in eight under 160.
class FileShapeTest {
    private static final List<String> KINDS = List.of(".java", ".jte", ".css", ".ts", ".sql");

    private final Map<Path, Long> lines = lines();

    @Test
    void no_file_is_longer_than_three_hundred_lines() {
        assertThat(lines).isNotEmpty();
        assertThat(lines.entrySet().stream().filter(one -> one.getValue() > 300)).isEmpty();
    }

    @Test
    void seven_files_in_eight_are_under_a_hundred_and_sixty_lines() {
        long small = lines.values().stream().filter(count -> count < 160).count();

        assertThat((double) small / lines.size()).isGreaterThan(0.875);
    }

    private static Map<Path, Long> lines() {
        Map<Path, Long> lines = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            for (Path file : files.filter(FileShapeTest::ours).toList()) {
                try (Stream<String> text = Files.lines(file)) {
                    lines.put(file, text.count());
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return lines;
    }

    private static boolean ours(Path file) {
        return !file.toString().contains("node_modules")
                && KINDS.stream().anyMatch(kind -> file.toString().endsWith(kind));
    }
}
