package nl.zorgvuldig.platform.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What is wrong with words that somebody typed.
@Upholds(Clause.NECESSARY_FOR_GUIDANCE)
class FreeTextTest {
    private static final String NUMBER = "123456782";
    private static final Sentence LONG = Sentence.of("web.text.long", 12);
    private static final Sentence CITIZEN = Sentence.of("web.text.citizen_number");
    private static final Sentence OWN = Sentence.of("policy.own", 12);

    private static Objection no(Sentence because) {
        return new Objection("text", because);
    }

    @Test
    void words_fit_exactly_and_one_sign_more_does_not() {
        assertThat(FreeText.check("text", "twaalf tekst", 12)).isEmpty();
        assertThat(FreeText.check("text", "twaalf teksts", 12)).contains(no(LONG));
        assertThat(FreeText.length("text", "twaalf tekst", 12)).isEmpty();
        assertThat(FreeText.length("text", "twaalf teksts", 12)).contains(no(LONG));
    }

    @Test
    void a_citizen_service_number_is_refused_unless_a_number_may_stand_there() {
        assertThat(FreeText.check("text", NUMBER, 12)).contains(no(CITIZEN));
        assertThat(FreeText.number("text", NUMBER)).contains(no(CITIZEN));
        assertThat(FreeText.number("text", NUMBER, OWN)).contains(no(OWN));
        assertThat(FreeText.number("text", "geen nummer", OWN)).isEmpty();
        assertThat(FreeText.length("text", NUMBER, 12)).isEmpty();
    }

    @Test
    void words_that_must_be_there_are_asked_for() {
        assertThat(FreeText.check("text", " ", 12, OWN)).contains(no(OWN));
        assertThat(FreeText.check("text", "twaalf teksts", 12, OWN)).contains(no(LONG));
        assertThat(FreeText.check("text", "kort", 5, 12, OWN)).contains(no(OWN));
        assertThat(FreeText.check("text", "lange", 5, 12, OWN)).isEmpty();
    }

    @Test
    void where_one_sentence_says_both_it_is_said_of_nothing_and_of_too_much() {
        assertThat(FreeText.filled("text", " ", 12, OWN)).contains(no(OWN));
        assertThat(FreeText.filled("text", "twaalf teksts", 12, OWN)).contains(no(OWN));
        assertThat(FreeText.filled("text", "twaalf tekst", 12, OWN)).isEmpty();
    }
}
