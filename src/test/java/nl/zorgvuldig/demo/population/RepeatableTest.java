package nl.zorgvuldig.demo.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/// The same day gives the same board, wherever it is made.
@Isolated
class RepeatableTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void a_board_made_twice_is_the_same() {
        assertThat(Population.on(TODAY)).isEqualTo(Population.on(TODAY));
    }

    @Test
    void the_language_and_zone_of_the_machine_do_not_matter() {
        Population here = Population.on(TODAY);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
            assertThat(Population.on(TODAY)).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void ids_stay_the_same_from_day_to_day_and_from_version_to_version() {
        Population today = Population.on(TODAY);
        Population later = Population.on(TODAY.plusYears(1).plusDays(40));
        assertThat(later.board().id()).isEqualTo(today.board().id());
        assertThat(later.handles()).isEqualTo(today.handles());
        assertThat(later.pupils().stream().map(DemoPupils.Pupil::id).toList())
                .isEqualTo(today.pupils().stream().map(DemoPupils.Pupil::id).toList());
        assertThat(Stream.of(
                        today.board().id(),
                        today.person("leerkracht"),
                        today.pupils().getFirst().id()))
                .map(Object::toString)
                .containsExactly(
                        "5bf32907-0ab6-8a45-85f6-7c8bd0fd077a",
                        "25fc2a68-69b2-8bdc-81dc-8ac6bb8c126d",
                        "602d0800-ad09-8551-b37c-811a8e60bc66");
    }
}
