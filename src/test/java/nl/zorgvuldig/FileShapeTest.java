package nl.zorgvuldig;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Files stay small enough to read at once: none over 300 lines; nine in ten under 160, imports
/// apart.
class FileShapeTest {
    private static final List<String> KINDS = List.of(".java", ".jte", ".css", ".ts", ".sql");

    private final Map<Path, Long> lines = lines(line -> true);

    @Test
    void no_file_is_longer_than_three_hundred_lines() {
        assertThat(lines).isNotEmpty();
        assertThat(lines.entrySet().stream().filter(one -> one.getValue() > 300)).isEmpty();
    }

    @Test
    void nine_files_in_ten_are_under_a_hundred_and_sixty_lines_imports_apart() {
        Map<Path, Long> own =
                lines(line -> !line.startsWith("import ") && !line.startsWith("@import "));
        long small = own.values().stream().filter(count -> count < 160).count();

        assertThat((double) small / own.size()).isGreaterThan(0.9);
    }

    private static Map<Path, Long> lines(Predicate<String> counted) {
        Map<Path, Long> lines = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            for (Path file : files.filter(FileShapeTest::ours).toList()) {
                try (Stream<String> text = Files.lines(file)) {
                    lines.put(file, text.filter(counted).count());
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
