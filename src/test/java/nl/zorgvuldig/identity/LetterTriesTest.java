package nl.zorgvuldig.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;

/// How often codes may be tried.
@Upholds(Clause.CONFIDENTIALITY)
class LetterTriesTest {
    private static final int PLENTY = 1_000_000;
    private final Tries tries = DemoProgram.running().part(Tries.class);
    private final String here = UUID.randomUUID().toString();
    private final String elsewhere = UUID.randomUUID().toString();

    @Test
    void from_one_place_a_few_tries_are_allowed_and_other_places_do_not_suffer() {
        LetterTries few = new LetterTries(tries, 3, PLENTY);
        for (int i = 0; i < 3; i++) {
            assertThat(few.allowed(here)).isTrue();
        }
        assertThat(few.allowed(here)).isFalse();
        assertThat(few.allowed(elsewhere)).isTrue();
    }

    @Test
    void from_all_places_together_there_is_a_limit_too() {
        assertThat(new LetterTries(tries, PLENTY, PLENTY).allowed(here)).isTrue();
        assertThat(new LetterTries(tries, PLENTY, 1).allowed(elsewhere)).isFalse();
    }
}
