package nl.zorgvuldig.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import nl.zorgvuldig.access.Relation;
import nl.zorgvuldig.story.DemoProgram;
import nl.zorgvuldig.web.Language;
import nl.zorgvuldig.web.Languages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A line with any relation can be read by who watches over the log.
class RelationWordsTest {
    @ParameterizedTest
    @EnumSource
    void each_relation_has_words_in_each_language(Relation relation) {
        for (Language language : Language.values()) {
            assertThat(DemoProgram.running()
                            .part(Languages.class)
                            .in(language)
                            .say("logbook.relation." + relation.code()))
                    .isNotBlank();
        }
    }
}
