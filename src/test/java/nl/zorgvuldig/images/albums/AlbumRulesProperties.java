package nl.zorgvuldig.images.albums;

import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.images.albums.Albums.AlbumDraft;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.Group;

/// An album has a name, and a day that was, in the school year of its group.
@Upholds(NECESSARY_FOR_GUIDANCE)
class AlbumRulesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Group GROUP = new Group(
            new GroupId(UUID.randomUUID()),
            new SchoolId(UUID.randomUUID()),
            SchoolYear.of(TODAY),
            "5B",
            "5B",
            "5",
            false);

    @Property
    void a_name_has_a_length_blanks_around_it_aside(@ForAll @IntRange(min = -1, max = 1) int over) {
        assertThat(said(" " + "t".repeat(80 + over) + " ", TODAY))
                .isEqualTo(over > 0 ? List.of("title web.text.long") : List.of());
    }

    @Example
    void a_name_is_something_without_a_citizen_service_number() {
        assertThat(said("  ", TODAY)).containsExactly("title media.no.title");
        assertThat(said("Van 111222333", TODAY)).containsExactly("title web.text.citizen_number");
    }

    @Property
    void the_day_was_in_the_school_year_of_the_group(@ForAll @IntRange(min = -1, max = 1) int around) {
        assertThat(said("Herfst", TODAY.plusDays(around)))
                .isEqualTo(around > 0 ? List.of("happenedOn media.no.day_to_come") : List.of());
        assertThat(said("Zomer", LocalDate.of(2026, 8, 1).plusDays(around)))
                .isEqualTo(around < 0 ? List.of("happenedOn media.no.day_of_other_year") : List.of());
    }

    private static List<String> said(String title, LocalDate day) {
        return AlbumRules.objections(new AlbumDraft(title, day), GROUP, TODAY).stream()
                .map(objection -> objection.field() + " " + objection.because().key())
                .toList();
    }
}
