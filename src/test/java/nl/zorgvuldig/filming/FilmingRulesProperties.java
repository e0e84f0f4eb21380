package nl.zorgvuldig.filming;

import static nl.zorgvuldig.filming.FilmingRequests.GROUP;
import static nl.zorgvuldig.filming.FilmingRequests.MONDAY;
import static nl.zorgvuldig.filming.FilmingRequests.keys;
import static nl.zorgvuldig.filming.FilmingRequests.request;
import static nl.zorgvuldig.policy.Clause.PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Upholds;

/// When one may ask to film, and how often.
@Upholds(PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION)
class FilmingRulesProperties {
    @Property(tries = 300)
    void three_school_days_lie_between_asking_and_filming_whatever_the_weekend(
            @ForAll @IntRange(min = 0, max = 40) int asked,
            @ForAll @IntRange(min = -5, max = 30) int away) {
        LocalDate today = MONDAY.plusDays(asked);
        LocalDate day = today.plusDays(away);
        long between = away <= 0 ? 0 : today.datesUntil(day).filter(SchoolDay::taught).count();
        assertThat(FilmingRules.late(day, today)).isEqualTo(between < 3);
        boolean late =
                FilmingRules.objections(wish(day), Set.of(GROUP), today).stream()
                        .anyMatch(one -> one.because().key().equals("filming.objection.late"));
        assertThat(late).isEqualTo(between < 3);
    }

    @Property(tries = 300)
    void the_first_day_that_is_offered_is_a_school_day_in_time_and_none_before_it_is(
            @ForAll @IntRange(min = 0, max = 40) int asked) {
        LocalDate today = MONDAY.plusDays(asked);
        LocalDate first = FilmingRules.first(today);
        assertThat(FilmingRules.objections(wish(first), Set.of(GROUP), today)).isEmpty();
        assertThat(today.datesUntil(first))
                .allSatisfy(
                        day ->
                                assertThat(FilmingRules.objections(wish(day), Set.of(GROUP), today))
                                        .isNotEmpty());
    }

    @Example
    void asked_on_monday_it_can_be_on_thursday_and_asked_on_saturday_not_before_thursday() {
        assertThat(FilmingRules.first(MONDAY)).isEqualTo(MONDAY.plusDays(3));
        assertThat(FilmingRules.first(MONDAY.minusDays(2))).isEqualTo(MONDAY.plusDays(3));
        assertThat(FilmingRules.first(MONDAY.plusDays(4))).isEqualTo(MONDAY.plusDays(9));
    }

    @Property(tries = 200)
    void who_asked_for_this_day_or_waits_for_five_answers_asks_nothing_more(
            @ForAll List<FilmingState> before, @ForAll @IntRange(max = 30) int away) {
        List<FilmingRequest> mine = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            mine.add(request(before.get(i), MONDAY.plusDays(i)));
        }
        boolean same = away < before.size() && before.get(away).open();
        boolean many = before.stream().filter(FilmingState.ASKED::equals).count() >= 5;
        assertThat(FilmingRules.repeating(wish(MONDAY.plusDays(away)), mine))
                .hasSize(same || many ? 1 : 0);
    }

    @Property
    void one_asks_for_a_group_of_the_child_and_a_day_of_which_the_school_can_know(
            @ForAll @IntRange(min = -4, max = 4) int around) {
        LocalDate day = MONDAY.plusDays(200 + around);
        FilmingWish wish = wish(day);
        assertThat(keys(FilmingRules.objections(wish, Set.of(GROUP), MONDAY)))
                .isEqualTo(
                        !SchoolDay.taught(day)
                                ? List.of("filming.objection.no_school")
                                : around > 0 ? List.of("filming.objection.far") : List.of());
        assertThat(keys(FilmingRules.objections(wish(MONDAY.plusDays(7)), Set.of(), MONDAY)))
                .containsExactly("filming.objection.group");
        FilmingWish silent = new FilmingWish(wish.pupil(), GROUP, MONDAY.plusDays(7), "");
        assertThat(keys(FilmingRules.objections(silent, Set.of(GROUP), MONDAY)))
                .containsExactly("filming.objection.short");
    }

    private static FilmingWish wish(LocalDate day) {
        return new FilmingWish(new PupilId(new UUID(0, 1)), GROUP, day, "Het zingen in de kring.");
    }
}
