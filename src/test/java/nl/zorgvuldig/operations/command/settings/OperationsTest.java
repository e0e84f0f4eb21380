package nl.zorgvuldig.operations.command.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `docs/settings.md` tells of each setting, once, and of no other.
class OperationsTest {
    private static final Pattern ROW =
            Pattern.compile("^\\| `(ZORGVULDIG_\\w+)` *\\|([^|]+)\\|([^|]*)\\|$", Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("ZORGVULDIG_[A-Z0-9_]+[A-Z0-9]");

    private final String text = text("docs/settings.md");

    private static String text(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private List<MatchResult> rows() {
        return ROW.matcher(text).results().toList();
    }

    @Test
    void every_setting_is_told_once() {
        assertThat(rows().stream().map(row -> row.group(1)))
                .containsExactlyInAnyOrderElementsOf(Stream.of(OperatorSetting.values())
                        .map(OperatorSetting::variable)
                        .toList());
        assertThat(rows()).noneMatch(row -> row.group(2).isBlank());
    }

    @Test
    void it_is_told_which_are_secret_and_which_stand_in_no_file() {
        for (MatchResult row : rows()) {
            OperatorSetting setting = OperatorSetting.find(row.group(1)).orElseThrow();
            assertThat(row.group(2).contains("(secret)")).as(setting.variable()).isEqualTo(setting.secret());
            assertThat(row.group(2).contains("(environment only)"))
                    .as(setting.variable())
                    .isEqualTo(!setting.inFile());
        }
    }

    @Test
    void no_page_and_no_program_names_a_setting_that_there_is_not() throws IOException {
        try (Stream<Path> files = Stream.of("docs", "src/main", "packaging", "zorgvuldig", "README.md")
                .map(Path::of)
                .flatMap(OperationsTest::walk)) {
            for (Path file : files.toList()) {
                assertThat(NAME.matcher(text(file.toString())).results().map(MatchResult::group))
                        .as(file.toString())
                        .allMatch(name -> OperatorSetting.find(name).isPresent()
                                || name.matches("ZORGVULDIG_(DB|KEYRING|S3|TLS)"));
            }
        }
    }

    private static Stream<Path> walk(Path from) {
        try {
            return Files.walk(from)
                    .filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("node_modules"))
                    .filter(file ->
                            file.toString().matches(".*(\\.(md|java|properties|service|sh)|Containerfile|zorgvuldig)"));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
