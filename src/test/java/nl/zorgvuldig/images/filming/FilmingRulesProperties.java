package nl.zorgvuldig.images.filming;

import static nl.zorgvuldig.images.filming.FilmingExamples.GROUP;
import static nl.zorgvuldig.images.filming.FilmingExamples.MONDAY;
import static nl.zorgvuldig.images.filming.FilmingExamples.children;
import static nl.zorgvuldig.images.filming.FilmingExamples.file;
import static nl.zorgvuldig.platform.policy.Clause.PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION;
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
import nl.zorgvuldig.images.filming.FilmingRequests.FilmingDraft;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;

/// When one may ask to film, and when the head may say yes.
@Upholds(PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION)
class FilmingRulesProperties {

    @Property(tries = 300)
    void three_school_days_lie_between_asking_and_filming_whatever_the_weekend(
            @ForAll @IntRange(min = 0, max = 40) int asked, @ForAll @IntRange(min = -5, max = 30) int away) {
        LocalDate today = MONDAY.plusDays(asked);
        LocalDate day = today.plusDays(away);
        long between =
                away <= 0 ? 0 : today.datesUntil(day).filter(SchoolDay::taught).count();
        assertThat(FilmingRules.late(day, today)).isEqualTo(between < 3);
        boolean late = FilmingRules.objections(wish(day), Set.of(GROUP), today).stream()
                .anyMatch(objection -> objection.because().key().equals("filming.objection.late"));
        assertThat(late).isEqualTo(between < 3);
    }

    @Property(tries = 300)
    void the_first_day_that_is_offered_is_a_school_day_in_time_and_none_before_it_is(
            @ForAll @IntRange(min = 0, max = 40) int asked) {
        LocalDate today = MONDAY.plusDays(asked);
        LocalDate first = FilmingRules.first(today);
        assertThat(FilmingRules.objections(wish(first), Set.of(GROUP), today)).isEmpty();
        assertThat(today.datesUntil(first))
                .allSatisfy(day -> assertThat(FilmingRules.objections(wish(day), Set.of(GROUP), today))
                        .isNotEmpty());
    }

    @Example
    void asked_on_monday_it_can_be_on_thursday_and_asked_on_saturday_not_before_thursday() {
        assertThat(FilmingRules.first(MONDAY)).isEqualTo(MONDAY.plusDays(3));
        assertThat(FilmingRules.first(MONDAY.minusDays(2))).isEqualTo(MONDAY.plusDays(3));
        assertThat(FilmingRules.first(MONDAY.plusDays(4))).isEqualTo(MONDAY.plusDays(9));
    }

    @Property(tries = 300)
    void a_yes_needs_a_child_that_may_be_filmed_and_rests_on_what_was_seen(
            @ForAll List<Boolean> before, @ForAll List<Boolean> after) {
        List<FilmingChild> seen = children(before);
        List<FilmingChild> now = children(after);
        boolean permitted = FilmingRules.permitting("Alleen in de kring.", now, FilmingRules.print(seen))
                .isEmpty();
        assertThat(permitted).isEqualTo(after.contains(true) && before.equals(after));
    }

    @Example
    void the_words_name_no_child_that_may_not_be_filmed() {
        List<FilmingChild> group = children(List.of(true, false));
        String seen = FilmingRules.print(group);
        assertThat(FilmingRules.permitting("Niet bij Kind1 filmen.", group, seen))
                .hasSize(1);
        assertThat(FilmingRules.permitting("Wel bij Kind0 filmen.", group, seen))
                .isEmpty();
        assertThat(FilmingRules.refusing("Wegens Kind1 kan het niet.", group)).hasSize(1);
        assertThat(FilmingRules.refusing("wegens KIND1 testers kan het niet.", group))
                .hasSize(1);
        assertThat(FilmingRules.refusing("nee", group)).hasSize(1);
        assertThat(FilmingRules.refusing("Zijn bsn is 123456782.", group)).hasSize(1);
    }

    @Property(tries = 200)
    void who_asked_for_this_day_or_waits_for_five_answers_asks_nothing_more(
            @ForAll List<FilmingState> before, @ForAll @IntRange(max = 30) int away) {
        List<FilmingFile> mine = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            mine.add(file(before.get(i), MONDAY.plusDays(i)));
        }
        boolean same = away < before.size() && before.get(away).open();
        boolean many = before.stream().filter(FilmingState.ASKED::equals).count() >= 5;
        assertThat(FilmingRules.repeating(wish(MONDAY.plusDays(away)), mine)).hasSize(same || many ? 1 : 0);
    }

    private static FilmingDraft wish(LocalDate day) {
        return new FilmingDraft(new PupilId(new UUID(0, 1)), GROUP, day, "Het zingen in de kring.");
    }
}
