package nl.zorgvuldig.operations.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What the launcher tells Java each time it starts the program.
class LauncherTest {
    /// Every page is called by reflection. Through native code a call keeps its virtual thread on a
    /// processor: as many requests as there are processors, each waiting for the database, would
    /// stop everything for good.
    @Test
    void no_page_is_called_through_native_code() throws IOException {
        assertThat(Files.readString(Path.of("zorgvuldig")))
                .containsOnlyOnce("\nflags=\"")
                .doesNotContain("useNativeAccessorOnly=true");
    }

    /// What it asks the shell for would otherwise always be there.
    @Test
    void no_part_of_the_launcher_is_called_as_a_program_it_looks_for() throws IOException {
        String launcher = Files.readString(Path.of("zorgvuldig"));
        List<String> programs = all("\\bhas (\\w+)", launcher);
        assertThat(programs).contains("mvn", "clamd");
        assertThat(all("(?m)^(\\w+)\\(\\)", launcher)).contains("has", "need").doesNotContainAnyElementsOf(programs);
    }

    /// An option such as `--port` reaches the program as it was typed.
    @Test
    void what_stands_behind_a_word_is_handed_to_the_program() throws IOException {
        assertThat(Files.readString(Path.of("zorgvuldig")))
                .contains("-cp \"$classes\" $main \"$@\"")
                .containsPattern("demo \\| serve \\|[^)]*\\)\\s+run \"\\$@\"");
    }

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
