package nl.zorgvuldig.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import nl.zorgvuldig.audit.ActRegistry;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.story.DemoProgram;
import nl.zorgvuldig.web.Language;
import nl.zorgvuldig.web.Languages;
import nl.zorgvuldig.web.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A line about any act can be read by who watches over the log.
class ActWordsTest {
    @ParameterizedTest
    @EnumSource
    void each_act_and_all_that_the_log_says_of_it_have_words_in_each_language(Language language) {
        Words words = DemoProgram.running().part(Languages.class).in(language);
        ActRegistry acts = DemoProgram.running().part(ActRegistry.class);
        for (Act act : acts.all()) {
            assertThat(words.say("logbook.act." + act.code())).isNotBlank();
            assertThat(acts.auditCodes(act))
                    .allSatisfy(said -> assertThat(words.say("logbook.deed." + act.code() + "." + said))
                            .isNotBlank());
        }
    }
}
