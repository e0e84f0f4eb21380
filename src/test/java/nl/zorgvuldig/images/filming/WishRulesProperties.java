package nl.zorgvuldig.images.filming;

import static nl.zorgvuldig.images.filming.FilmingExamples.GROUP;
import static nl.zorgvuldig.images.filming.FilmingExamples.MONDAY;
import static nl.zorgvuldig.images.filming.FilmingExamples.children;
import static nl.zorgvuldig.platform.policy.Clause.PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.images.filming.FilmingRequests.FilmingDraft;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;

/// What one says when one asks to film, and for which group and day.
@Upholds(PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION)
class WishRulesProperties {

    @Property
    void what_one_wants_to_film_is_said_in_ten_to_five_hundred_characters(
            @ForAll @IntRange(min = -1, max = 1) int around) {
        List<FilmingChild> group = children(List.of(true));
        assertThat(keys(FilmingRules.refusing("r".repeat(10 + around), group)))
                .isEqualTo(around < 0 ? List.of("filming.objection.short") : List.of());
        assertThat(keys(FilmingRules.refusing("r".repeat(500 + around), group)))
                .isEqualTo(around > 0 ? List.of("web.text.long") : List.of());
    }

    @Property
    void one_asks_for_a_group_of_the_child_and_a_day_of_which_the_school_can_know(
            @ForAll @IntRange(min = -4, max = 4) int around) {
        LocalDate day = MONDAY.plusDays(200 + around);
        FilmingDraft wish = wish(day);
        assertThat(keys(FilmingRules.objections(wish, Set.of(GROUP), MONDAY)))
                .isEqualTo(
                        !SchoolDay.taught(day)
                                ? List.of("filming.objection.no_school")
                                : around > 0 ? List.of("filming.objection.far") : List.of());
        assertThat(keys(FilmingRules.objections(wish(MONDAY.plusDays(7)), Set.of(), MONDAY)))
                .containsExactly("filming.objection.group");
        FilmingDraft silent = new FilmingDraft(wish.pupil(), GROUP, MONDAY.plusDays(7), "");
        assertThat(keys(FilmingRules.objections(silent, Set.of(GROUP), MONDAY)))
                .containsExactly("filming.objection.short");
    }

    private static List<String> keys(List<Objection> objections) {
        return objections.stream().map(objection -> objection.because().key()).toList();
    }

    private static FilmingDraft wish(LocalDate day) {
        return new FilmingDraft(new PupilId(new UUID(0, 1)), GROUP, day, "Het zingen in de kring.");
    }
}
