package nl.zorgvuldig.care.medical.keys;

import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.PassphraseLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A passphrase of a doctor: four different words of some length, the same both times.
@Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
class PassphraseRulesTest {
    private static final String GOOD = "paard batterij nietje juist";
    private static final Set<String> OWN = Set.of("vera", "voorzitter", "bomen", "linde");
    private static final int SHORTEST = PassphraseLock.SHORTEST;

    @Test
    void four_different_words_are_asked_and_blanks_around_them_do_not_count() {
        assertThat(said(GOOD, GOOD)).isEmpty();
        assertThat(said(GOOD, "  paard  batterij nietje juist ")).isEmpty();
        assertThat(said("paard batterij nietje", "")).containsExactly("chosen medical.key.no.weak");
        assertThat(said("paard paard paard batterij", "")).containsExactly("chosen medical.key.no.weak");
    }

    @Test
    void what_is_guessed_first_does_not_count_as_a_word() {
        assertThat(said("paard batterij nietje Zorgvuldig", "")).containsExactly("chosen medical.key.no.weak");
        assertThat(said("paard batterij nietje 2026", "")).containsExactly("chosen medical.key.no.weak");
        assertThat(said("paard Paard batterij nietje", "")).containsExactly("chosen medical.key.no.weak");
        assertThat(said("welkom school wachtwoord geheim", "")).containsExactly("chosen medical.key.no.weak");
        assertThat(said(GOOD + " school 2026", GOOD + " school 2026")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dragon monkey sunshine letmein",
                "wachtwoord1 welkom01 feyenoord amsterdam",
                "Password1 p@ssw0rd qwerty12 iloveyou nietje",
                "abcd efgh ijkl mnop qrst",
                "qwertyuiop asdf ghjk zxcv",
                "aaaa bbbb cccc dddd",
                "a b c ddddddddddddd",
                "p a s s w o r d p a s s w o r d",
                "vera voorzitter linde nietje"
            })
    void what_leaked_or_is_guessed_soon_does_not_do(String typed) {
        assertThat(said(typed, typed)).containsExactly("chosen medical.key.no.guessed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wachtwoordwachtwoord", "wachtwoord wachtwoord", "passwordpassword", "1234 5678 9012 3456"})
    void a_word_again_is_no_other_word(String typed) {
        assertThat(said(typed, typed)).containsExactly("chosen medical.key.no.weak");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct battery staple nietje horse",
                "lamp ketel wolk fiets",
                "vier blauwe fietsen zingen zacht",
                "kort hond boom zes nietje"
            })
    void words_that_have_nothing_to_do_with_each_other_do(String typed) {
        assertThat(said(typed, typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4@8({[<369&#!1/|0$5+7%2 ",
                "4836915072 ",
                "a b c d e f g ",
                "1/1/2000 ",
                "p4ssw0rd ",
                "aaaa",
                "qwertyuiop asdfghjkl "
            })
    void the_longest_is_judged_at_once(String hostile) {
        String typed = hostile.repeat(200).substring(0, 200);
        assertTimeout(Duration.ofSeconds(3), () -> GuessablePassphrases.soon(typed, OWN));
        assertTimeout(Duration.ofSeconds(1), () -> said(hostile.repeat(100_000), ""));
    }

    @Test
    void it_is_long_enough_and_not_too_long() {
        String shortest = "b zo " + GOOD.substring(0, SHORTEST - 5);
        assertThat(shortest).hasSize(SHORTEST);
        assertThat(said(shortest, shortest)).isEmpty();
        String less = shortest.substring(0, SHORTEST - 1);
        assertThat(said(less, less)).containsExactly("chosen medical.key.no.weak");
        String longest = GOOD + " " + "d".repeat(200 - GOOD.length() - 1);
        assertThat(said(longest, longest)).isEmpty();
        assertThat(said(longest + "d", longest + "d")).containsExactly("chosen web.text.long");
    }

    @Test
    void both_times_the_same() {
        assertThat(said(GOOD, GOOD + "e")).containsExactly("again medical.key.no.differs");
    }

    @Test
    void what_could_be_none_is_not_tried() {
        assertThat(PassphraseRules.possible("p".repeat(SHORTEST))).isTrue();
        assertThat(PassphraseRules.possible("p".repeat(SHORTEST - 1))).isFalse();
        assertThat(PassphraseRules.possible("p".repeat(200))).isTrue();
        assertThat(PassphraseRules.possible("p".repeat(201))).isFalse();
    }

    private static List<String> said(String chosen, String again) {
        return PassphraseRules.objections(chosen, again, OWN).stream()
                .map(objection -> objection.field() + " " + objection.because().key())
                .toList();
    }
}
