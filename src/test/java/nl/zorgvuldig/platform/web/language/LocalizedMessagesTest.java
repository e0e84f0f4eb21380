package nl.zorgvuldig.platform.web.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Sentence;
import org.junit.jupiter.api.Test;

class LocalizedMessagesTest {
    private final LocalizedMessages dutch = words(Language.DUTCH);
    private final LocalizedMessages english = words(Language.ENGLISH);

    @Test
    void days_are_said_as_people_say_them() {
        LocalDate day = LocalDate.of(2026, 11, 24);
        assertThat(dutch.date(day)).isEqualTo("24 november 2026");
        assertThat(dutch.weekday(day)).isEqualTo("dinsdag 24 november 2026");
        assertThat(english.date(day)).isEqualTo("24 November 2026");
    }

    @Test
    void moments_are_those_of_amsterdam_wherever_the_machine_stands() {
        Instant almostMidnight = Instant.parse("2026-06-30T22:05:00Z");
        assertThat(dutch.moment(almostMidnight)).isEqualTo("1 juli 2026, 00.05 uur");
        assertThat(english.moment(almostMidnight)).isEqualTo("1 July 2026, 00:05");
    }

    @Test
    void a_period_without_an_end_is_said_by_its_beginning() {
        LocalDate first = LocalDate.of(2026, 8, 24);
        assertThat(dutch.period(Period.since(first))).isEqualTo("sinds 24 augustus 2026");
        assertThat(dutch.period(new Period(first, LocalDate.of(2027, 7, 31))))
                .isEqualTo("van 24 augustus 2026 tot en met 31 juli 2027");
    }

    @Test
    void gaps_take_numbers_days_names_and_other_sentences() {
        assertThat(dutch.say("test.count", 1)).isEqualTo("1 leerling");
        assertThat(dutch.say("test.count", 1284L)).isEqualTo("1.284 leerlingen");
        assertThat(dutch.say("test.who", new PersonName("Daan", "de", "Groot"), Sentence.of("test.count", 2)))
                .isEqualTo("Daan de Groot ziet 2 leerlingen");
    }

    @Test
    void a_message_that_is_not_written_or_not_filled_fails_loudly() {
        assertThatThrownBy(() -> dutch.say("test.nothing")).hasMessageContaining("test.nothing");
        assertThatThrownBy(() -> dutch.say("test.count")).hasMessageContaining("asks for 1");
        assertThatThrownBy(() -> MessageTemplate.read("{0|een}")).hasMessageContaining("cannot be read");
    }

    @Test
    void a_sentence_with_a_name_in_it_prints_only_its_key() {
        assertThat(Sentence.of("test.who", new PersonName("Daan", "de", "Groot"), "x"))
                .hasToString("test.who");
    }

    private static LocalizedMessages words(Language language) {
        return new LocalizedMessages(
                language,
                Map.of(
                        "test.count", MessageTemplate.read("{0} {0|leerling|leerlingen}"),
                        "test.who", MessageTemplate.read("{0} ziet {1}"),
                        "web.period.since", MessageTemplate.read("sinds {0}"),
                        "web.period.between", MessageTemplate.read("van {0} tot en met {1}")));
    }
}
