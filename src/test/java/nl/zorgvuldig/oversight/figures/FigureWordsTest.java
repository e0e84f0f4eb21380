package nl.zorgvuldig.oversight.figures;

import static nl.zorgvuldig.platform.policy.Clause.POLICY_FOR_EVERYONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.zorgvuldig.platform.policy.Figure;
import nl.zorgvuldig.platform.policy.Figures;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;

/// Whatever is counted is said in words, and each code is counted by one module.
@Upholds(POLICY_FOR_EVERYONE)
class FigureWordsTest {
    private record Counting(Set<String> codes) implements Figures {
        @Override
        public List<Figure> count(LocalDate today) {
            return List.of();
        }
    }

    @Test
    void every_figure_has_words_in_every_language() {
        Set<String> keys = DemoProgram.running().part(FigureWords.class).keys();
        assertThat(keys).hasSizeGreaterThan(40);
        for (Language language : Language.values()) {
            assertThat(keys).allMatch(key -> new MessageCatalog().in(language).has(key));
        }
    }

    @Test
    void two_modules_do_not_count_under_one_code() {
        List<Figures> twice = List.of(new Counting(Set.of("a", "b")), new Counting(Set.of("b")));
        assertThatThrownBy(() -> new FigureWords(twice)).hasMessageContaining("two modules count b");
        assertThat(new FigureWords(List.of(new Counting(Set.of("a")))).find("b", 1, 2))
                .isEmpty();
    }
}
