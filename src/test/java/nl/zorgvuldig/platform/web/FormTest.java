package nl.zorgvuldig.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormTest {
    @Test
    void a_day_is_read_as_browsers_send_it_and_as_people_type_it() {
        LocalDate day = LocalDate.of(2026, 11, 4);
        assertThat(Form.empty().with("day", "2026-11-04").day("day")).contains(day);
        assertThat(Form.empty().with("day", "4-11-2026").day("day")).contains(day);
        assertThat(Form.empty().with("day", "04-11-2026").day("day")).contains(day);
    }

    @Test
    void a_day_that_does_not_exist_is_no_day() {
        for (String typed : new String[] {"31-2-2026", "2026-02-31", "morgen", "", "2026-13-01"}) {
            assertThat(Form.empty().with("day", typed).day("day")).as(typed).isEmpty();
        }
    }

    @Test
    void a_whole_number_has_six_digits_at_most_and_no_sign() {
        assertThat(Form.empty().with("seen", " 007 ").count("seen")).contains(7);
        assertThat(Form.empty().with("seen", "999999").count("seen")).contains(999_999);
        for (String typed : new String[] {"", "1000000", "-1", "+1", "1.0", "1,5", "een", "1 2", "٣"}) {
            assertThat(Form.empty().with("seen", typed).count("seen")).as(typed).isEmpty();
        }
        assertThat(Form.empty().count("seen")).isEmpty();
    }

    @Test
    void what_was_sent_is_kept_without_spaces_around_it_and_without_signs_that_nobody_types() {
        Form form = Form.sent(Map.of("text", new String[] {"  regel 1\r\nregel\u0000 2 "}), Clock.systemUTC());
        assertThat(form.value("text")).isEqualTo("regel 1\nregel 2");
        assertThat(form.value("other")).isEmpty();
    }

    @Test
    void a_field_with_only_signs_that_nobody_sees_is_empty() {
        for (String unseen : new String[] {
            "\u200b\u200b", "\u00a0", "\u202e\u2066", "\u3164", "\u115f \uffa0", "\ufeff",
            "\u00ad", "\u2800", "\ufe0f", "\u2028\n\u2029", "\udb40\udc20", "\u034f"
        }) {
            Form form = Form.sent(Map.of("text", new String[] {unseen}), Clock.systemUTC());
            assertThat(form.required("text", "web.form.choose")).isEmpty();
            assertThat(form.mistake("text").orElseThrow().key()).isEqualTo("web.form.choose");
        }
    }

    @Test
    void nothing_is_taken_out_of_a_text_that_can_be_read() {
        for (String text : new String[] {
            "👩\u200d👧",
            "❤\ufe0f",
            "می\u200cخواهم",
            "co\u00adop",
            "10\u00a0uur",
            "\u202bשלום\u202c",
            "-",
            "é",
            "가",
            "."
        }) {
            Form form = Form.sent(Map.of("text", new String[] {text}), Clock.systemUTC());
            assertThat(form.required("text", "web.form.choose")).isEqualTo(text);
            assertThat(form.wrong()).isFalse();
        }
    }

    @Test
    void the_first_mistake_of_a_field_counts_and_mistakes_keep_the_order_of_the_form() {
        Form form = Form.empty().with("a", " ");
        form.required("a", "web.form.choose");
        form.required("a", "web.skip");
        form.requiredDay("b", "web.form.choose");
        assertThat(form.wrong()).isTrue();
        assertThat(form.mistakes().keySet()).containsExactly("a", "b");
        assertThat(form.mistake("a").orElseThrow().key()).isEqualTo("web.form.choose");
        assertThat(form.describedBy("a", "hint")).isEqualTo("a-mistake a-hint");
        assertThat(form.describedBy("c", "")).isNull();
    }

    @Test
    void a_form_does_not_print_what_is_in_it() {
        assertThat(Form.empty().with("name", "Daan")).hasToString("[sealed]");
    }
}
