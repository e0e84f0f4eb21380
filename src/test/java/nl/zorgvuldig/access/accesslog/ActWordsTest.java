package nl.zorgvuldig.access.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import nl.zorgvuldig.platform.audit.AllActs;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.LocalizedMessages;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A line about any act can be read by who watches over the log, in the words of the module that declares it.
class ActWordsTest {
    @ParameterizedTest
    @EnumSource
    void each_act_and_all_that_the_log_says_of_it_have_words_in_each_language(Language language) {
        LocalizedMessages words = new MessageCatalog().in(language);
        for (Act act : AllActs.list()) {
            assertThat(words.say(AllActs.KNOWN.words(act))).isNotBlank();
            assertThat(AllActs.KNOWN.auditCodes(act))
                    .allSatisfy(code -> assertThat(
                                    words.say(AllActs.KNOWN.words(act, code).orElseThrow()))
                            .isNotBlank());
        }
    }
}
