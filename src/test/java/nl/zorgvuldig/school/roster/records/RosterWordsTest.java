package nl.zorgvuldig.school.roster.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.school.roster.RosterField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RosterWordsTest {
    private static final Pattern GAP = Pattern.compile("\\{(\\d)");

    private static Properties words(String file) throws IOException {
        Properties words = new Properties();
        try (var in = RosterWordsTest.class.getResourceAsStream("/messages/" + file)) {
            if (in == null) {
                throw new IOException(file);
            }
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return words;
    }

    @ParameterizedTest
    @ValueSource(strings = {"roster.properties", "roster_en.properties"})
    void every_problem_reason_and_field_has_words_with_room_for_its_values(String file) throws IOException {
        Properties words = words(file);

        for (RosterProblemKind kind : RosterProblemKind.values()) {
            assertThat(words.getProperty(kind.key())).as(kind.key()).isNotBlank();
            assertThat(gaps(words.getProperty(kind.key()))).as(kind.key()).isEqualTo(kind.gaps());
        }
        List<String> keys = new ArrayList<>();
        for (DropReason reason : DropReason.values()) {
            keys.add(reason.key());
        }
        for (RosterField field : RosterField.values()) {
            keys.add(field.key());
        }
        assertThat(words.stringPropertyNames()).containsAll(keys);
    }

    @ParameterizedTest
    @ValueSource(strings = {"roster.properties", "roster_en.properties"})
    void no_words_are_left_over(String file) throws IOException {
        List<String> used = new ArrayList<>();
        for (RosterProblemKind kind : RosterProblemKind.values()) {
            used.add(kind.key());
        }

        assertThat(words(file).stringPropertyNames())
                .filteredOn(key -> key.startsWith("roster.problem."))
                .containsExactlyInAnyOrderElementsOf(used);
        assertThat(words("roster.properties").keySet())
                .isEqualTo(words("roster_en.properties").keySet());
    }

    private static int gaps(String words) {
        int highest = -1;
        Matcher gap = GAP.matcher(words);
        while (gap.find()) {
            highest = Math.max(highest, Integer.parseInt(gap.group(1)));
        }
        return highest + 1;
    }
}
