package nl.zorgvuldig.care.medical.keys;

import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.statistics.Statistics;
import nl.zorgvuldig.platform.policy.Upholds;

/// What is true of every passphrase.
@Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
class PassphraseRulesProperties {
    @Property(tries = 500)
    void a_passphrase_is_taken_when_it_has_four_different_words_and_is_not_guessed_soon(
            @ForAll @Size(min = 2, max = 6) List<@AlphaChars @StringLength(min = 1, max = 9) String> words,
            @ForAll @IntRange(min = 1, max = 3) int blanks) {
        String typed = String.join(" ".repeat(blanks), words);
        String same = String.join(" ", words);
        boolean taken = words.stream()
                                .map(word -> word.toLowerCase(Locale.ROOT))
                                .filter(word -> !GuessablePassphrases.leaked(word))
                                .distinct()
                                .count()
                        >= 4
                && same.length() >= 16
                && !GuessablePassphrases.soon(same, PassphraseRules.GUESSED_FIRST);

        assertThat(PassphraseRules.same(typed)).isEqualTo(same);
        assertThat(PassphraseRules.objections(typed, same, Set.of()).isEmpty()).isEqualTo(taken);
        assertThat(PassphraseRules.possible(typed)).isEqualTo(same.length() >= 16);
        Statistics.label("taken").collect(taken).coverage(all -> {
            all.check(true).percentage(share -> share > 5);
            all.check(false).percentage(share -> share > 5);
        });
    }
}
