package nl.zorgvuldig;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `docs/asvs.md` has a row for each requirement it must have one for, in its order, without an
/// empty cell, and names only classes that exist. What it says is for people to judge.
class AsvsTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+\\.\\d+\\.\\d+) \\|.*$");
    private static final Pattern ID = Pattern.compile("\\d+\\.\\d+\\.\\d+");
    private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z]\\w+)`");

    /// Level 1 and 2 of version 5.0.0 without WebRTC: section, and the numbers in it.
    private static final String REQUIRED = """
            1.1 1-2    1.2 1-9    1.3 1-11   1.4 1-3    1.5 1-2
            2.1 1-3    2.2 1-3    2.3 1-4    2.4 1-1
            3.2 1-2    3.3 1-4    3.4 1-6    3.5 1-5    3.7 1-2
            4.1 1-3    4.2 1-1    4.3 1-2    4.4 1-4
            5.1 1-1    5.2 1-3    5.3 1-2    5.4 1-3
            6.1 1-3    6.2 1-12   6.3 1-4    6.4 1-4    6.5 1-5    6.6 1-3    6.8 1-4
            7.1 1-3    7.2 1-4    7.3 1-2    7.4 1-5    7.5 1-2    7.6 1-2
            8.1 1-2    8.2 1-3    8.3 1-1    8.4 1-1
            9.1 1-3    9.2 1-4
            10.1 1-2   10.2 1-2   10.3 1-4   10.4 1-11  10.5 1-5   10.6 1-2   10.7 1-3
            11.1 1-2   11.2 1-3   11.3 1-3   11.4 1-4   11.5 1-1   11.6 1-1
            12.1 1-3   12.2 1-2   12.3 1-4
            13.1 1-1   13.2 1-5   13.3 1-2   13.4 1-5
            14.1 1-2   14.2 1-4   14.3 1-3
            15.1 1-3   15.2 1-3   15.3 1-7
            16.1 1-1   16.2 1-5   16.3 1-4   16.4 1-3   16.5 1-3
            """;

    /// Of level 3, which the design asks besides.
    private static final List<String> BESIDES = List.of(
            "2.3.5", "3.4.8", "3.5.8", "5.2.4", "5.2.5", "5.2.6", "6.3.8", "8.3.2", "8.3.3", "14.2.6", "14.2.7",
            "14.2.8", "15.4.2");

    private final List<MatchResult> rows = rows();

    private static List<MatchResult> rows() {
        try {
            return ROW.matcher(Files.readString(Path.of("docs/asvs.md")))
                    .results()
                    .toList();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static List<String> cells(MatchResult row) {
        return Stream.of(row.group().substring(1).split("\\|", -1))
                .map(String::strip)
                .toList();
    }

    @Test
    void every_requirement_has_a_row() {
        List<String> required = new ArrayList<>(BESIDES);
        String[] words = REQUIRED.strip().split("\\s+");
        for (int i = 0; i < words.length; i += 2) {
            String section = words[i];
            String[] range = words[i + 1].split("-");
            IntStream.rangeClosed(Integer.parseInt(range[0]), Integer.parseInt(range[1]))
                    .forEach(number -> required.add(section + "." + number));
        }

        assertThat(required).hasSize(246 + 13);
        assertThat(rows.stream().map(row -> row.group(1))).containsExactlyInAnyOrderElementsOf(required);
    }

    @Test
    void no_cell_is_empty() {
        for (MatchResult row : rows) {
            assertThat(cells(row)).as(row.group()).hasSize(5);
            assertThat(cells(row).subList(0, 4)).as(row.group()).noneMatch(String::isBlank);
        }
    }

    @Test
    void every_class_it_names_exists_and_what_shows_a_row_is_a_test_or_was_read() {
        Set<String> program = classes("src/main/java");
        Set<String> tests = classes("src/test/java");
        for (MatchResult row : rows) {
            List<String> shown = named(cells(row).get(3));
            assertThat(program).as(row.group()).containsAll(named(cells(row).get(2)));
            assertThat(tests).as(row.group()).containsAll(shown);
            assertThat(shown.isEmpty())
                    .as(row.group())
                    .isEqualTo(cells(row).get(3).equals("read"));
        }
    }

    @Test
    void its_head_names_each_row_that_is_not_wholly_met_and_no_other() throws IOException {
        String text = Files.readString(Path.of("docs/asvs.md"));
        String head = text.lines()
                .filter(line -> line.startsWith("Not met, or not wholly"))
                .findFirst()
                .orElseThrow();

        assertThat(ID.matcher(head).results().map(MatchResult::group))
                .containsExactlyElementsOf(rows.stream()
                        .filter(AsvsTest::notWholly)
                        .map(row -> row.group(1))
                        .toList());
        assertThat(Files.readString(Path.of("docs/security.md"))).contains("(asvs.md)");
    }

    /// Before how, and nowhere else.
    private static boolean notWholly(MatchResult row) {
        boolean partly = cells(row).get(2).startsWith("Partly: ");
        assertThat(row.group().split("Partly", -1)).as(row.group()).hasSize(partly ? 2 : 1);
        return partly || row.group().contains("Not yet");
    }

    private static List<String> named(String cell) {
        return CLASS.matcher(cell).results().map(result -> result.group(1)).toList();
    }

    private static Set<String> classes(String folder) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - 5))
                    .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
