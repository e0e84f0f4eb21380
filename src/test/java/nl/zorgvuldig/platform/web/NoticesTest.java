package nl.zorgvuldig.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What came of a form is heard at once by who does not see it: the page begins there.
class NoticesTest {
    private static final Pattern NOTICE =
            Pattern.compile("role=\"(status|alert)\".*\\b(notice|said)\\(\\)\\.get\\(\\)");

    @Test
    void a_page_begins_at_what_came_of_the_form() throws IOException {
        try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
            List<String> notices = templates
                    .filter(file -> file.toString().endsWith(".jte"))
                    .flatMap(NoticesTest::lines)
                    .filter(line -> NOTICE.matcher(line).find())
                    .toList();
            assertThat(notices).hasSizeGreaterThan(15).allMatch(line -> line.contains("tabindex=\"-1\" autofocus"));
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
