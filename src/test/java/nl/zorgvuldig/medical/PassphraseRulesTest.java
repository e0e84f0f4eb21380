package nl.zorgvuldig.medical;

import static nl.zorgvuldig.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.vault.PassphraseLock;
import org.junit.jupiter.api.Test;

/// A passphrase of a doctor: four different words of some length, the same both times.
@Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
class PassphraseRulesTest {
    private static final String GOOD = "paard batterij nietje juist";
    private static final int SHORTEST = PassphraseLock.SHORTEST;

    @Test
    void four_different_words_are_asked_and_blanks_around_them_do_not_count() {
        assertThat(said(GOOD, GOOD)).isEmpty();
        assertThat(said(GOOD, "  paard  batterij nietje juist ")).isEmpty();
        assertThat(said("paard batterij nietje", "")).containsExactly("chosen medical.key.no.weak");
        assertThat(said("paard paard paard batterij", ""))
                .containsExactly("chosen medical.key.no.weak");
    }

    @Test
    void what_is_guessed_first_does_not_count_as_a_word() {
        assertThat(said("paard batterij nietje Zorgvuldig", ""))
                .containsExactly("chosen medical.key.no.weak");
        assertThat(said("paard batterij nietje 2026", ""))
                .containsExactly("chosen medical.key.no.weak");
        assertThat(said("paard Paard batterij nietje", ""))
                .containsExactly("chosen medical.key.no.weak");
        assertThat(said("welkom school wachtwoord geheim", ""))
                .containsExactly("chosen medical.key.no.weak");
        assertThat(said(GOOD + " school 2026", GOOD + " school 2026")).isEmpty();
    }

    @Test
    void it_is_long_enough_and_not_too_long() {
        String shortest = "a b c " + "d".repeat(SHORTEST - 6);
        assertThat(said(shortest, shortest)).isEmpty();
        String less = "a b c " + "d".repeat(SHORTEST - 7);
        assertThat(said(less, less)).containsExactly("chosen medical.key.no.weak");
        String longest = "a b c " + "d".repeat(194);
        assertThat(said(longest, longest)).isEmpty();
        assertThat(said(longest + "d", longest + "d"))
                .containsExactly("chosen medical.key.no.long");
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
        return PassphraseRules.objections(chosen, again).stream()
                .map(one -> one.field() + " " + one.because().key())
                .toList();
    }
}
