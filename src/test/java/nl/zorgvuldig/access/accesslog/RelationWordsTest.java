package nl.zorgvuldig.access.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A line with any relation can be read by who watches over the log.
class RelationWordsTest {
    @ParameterizedTest
    @EnumSource
    void each_relation_has_words_in_each_language(AccessRelation relation) {
        for (Language language : Language.values()) {
            assertThat(DemoProgram.running()
                            .part(MessageCatalog.class)
                            .in(language)
                            .say("logbook.relation." + relation.code()))
                    .isNotBlank();
        }
    }
}
