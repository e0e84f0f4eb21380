package nl.zorgvuldig.platform.holdings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HoldingWordsTest {
    @Test
    void every_kind_subject_and_ground_has_words_in_both_languages() throws IOException {
        List<String> keys = Stream.of(
                        keys("kind", DataKind.values()),
                        keys("subject", SubjectKind.values()),
                        keys("basis", LegalBasis.values()))
                .flatMap(List::stream)
                .toList();
        for (String bundle : List.of("holdings", "holdings_en")) {
            assertThat(words(bundle)).containsOnlyKeys(keys.toArray());
        }
    }

    private static List<String> keys(String part, Enum<?>... constants) {
        return Stream.of(constants)
                .map(each -> "holdings." + part + "." + each.name())
                .toList();
    }

    private static Properties words(String bundle) throws IOException {
        Properties words = new Properties();
        try (var in = HoldingWordsTest.class.getResourceAsStream("/messages/" + bundle + ".properties")) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        words.remove("holdings.act." + HoldingActs.RETAIN.code());
        return words;
    }
}
