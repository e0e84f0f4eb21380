package nl.zorgvuldig.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Sentence;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class PageAnswerTest {
    private static final Sentence TOO_LONG = Sentence.of("web.text.long", 5);

    private final Form form = Form.empty().numbered(Clock.systemUTC()).with("title", "x");

    private Page answer(Outcome<Integer> outcome) {
        return Page.answer(
                outcome,
                form,
                "title",
                made -> Page.seeOther("/stuk/" + made),
                () -> Page.again(
                        "stuk", form.mistake("title").map(Sentence::key).orElse("-")));
    }

    @Test
    void done_goes_on_and_what_is_not_there_is_not_found() {
        assertThat(answer(Outcome.done(7))).isEqualTo(Page.saved("/stuk/7"));
        assertThat(answer(Outcome.notFound()).status()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(form.wrong()).isFalse();
    }

    @Test
    void what_is_wrong_stands_beside_its_field_before_the_form_is_shown_again() {
        assertThat(answer(Outcome.rejected(List.of(new Objection("title", TOO_LONG)))))
                .isEqualTo(Page.again("stuk", "web.text.long"));
    }

    @Test
    void a_conflict_keeps_the_number_of_the_form_and_a_used_form_gets_another() {
        String number = form.value(Form.NUMBER);
        assertThat(answer(Outcome.conflict())).isEqualTo(Page.again("stuk", "web.form.changed"));
        assertThat(form.value(Form.NUMBER)).isEqualTo(number);

        Form used = Form.empty().numbered(Clock.systemUTC());
        String first = used.value(Form.NUMBER);
        Page.answer(Outcome.formReused(), used, "title", _ -> Page.notFound(), Page::notFound);
        assertThat(used.value(Form.NUMBER)).isNotEqualTo(first);
        assertThat(used.mistake("title")).contains(Sentence.of("web.form.used"));
        assertThat(used.number("title")).isPresent();
    }

    @Test
    void the_same_form_is_done_only_when_the_same_stands_there() {
        assertThat(Outcome.repeated(Optional.of("a"), "a"::equals, 1)).isEqualTo(Outcome.done(1));
        assertThat(Outcome.repeated(Optional.of("b"), "a"::equals, 1)).isEqualTo(Outcome.formReused());
        assertThat(Outcome.repeated(Optional.<String>empty(), "a"::equals, 1)).isEqualTo(Outcome.conflict());
        assertThat(Outcome.done(2).map(made -> "stuk " + made)).isEqualTo(Outcome.done("stuk 2"));
        assertThat(Outcome.<Integer>conflict().map(made -> "stuk " + made)).isEqualTo(Outcome.conflict());
    }
}
