package nl.zorgvuldig.platform.identity.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.zorgvuldig.platform.identity.AttemptCounter;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;

/// How often codes may be tried.
@Upholds(Clause.CONFIDENTIALITY)
class LetterCodeLimitTest {
    private static final int PLENTY = 1_000_000;
    private final AttemptCounter tries = DemoProgram.running().part(AttemptCounter.class);
    private final String here = UUID.randomUUID().toString();
    private final String elsewhere = UUID.randomUUID().toString();

    @Test
    void from_one_place_a_few_tries_are_allowed_and_other_places_do_not_suffer() {
        LetterCodeLimit few = new LetterCodeLimit(tries, 3, PLENTY);
        for (int i = 0; i < 3; i++) {
            assertThat(few.allowed(here)).isTrue();
        }
        assertThat(few.allowed(here)).isFalse();
        assertThat(few.allowed(elsewhere)).isTrue();
    }

    @Test
    void from_all_places_together_there_is_a_limit_too() {
        assertThat(new LetterCodeLimit(tries, PLENTY, PLENTY).allowed(here)).isTrue();
        assertThat(new LetterCodeLimit(tries, PLENTY, 1).allowed(elsewhere)).isFalse();
    }
}
