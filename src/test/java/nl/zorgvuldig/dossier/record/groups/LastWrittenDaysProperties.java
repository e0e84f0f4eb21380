package nl.zorgvuldig.dossier.record.groups;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;

/// The words for the day on which something was last written.
@Upholds(CONFIDENTIALITY)
class LastWrittenDaysProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24); // a Tuesday

    @Property
    void a_day_in_a_week_is_said_by_its_name_and_later_in_whole_weeks(@ForAll @IntRange(max = 200) int days) {
        LocalDate day = TODAY.minusDays(days);
        Sentence expected = days == 0
                ? Sentence.of("dossier.group.last.today")
                : days < 7
                        ? Sentence.of(
                                "dossier.group.last.day." + day.getDayOfWeek().getValue())
                        : days <= 84
                                ? Sentence.of("dossier.group.last.weeks", (long) days / 7)
                                : Sentence.of("dossier.group.last.date", day);
        assertThat(LastWrittenDays.said(day, TODAY)).isEqualTo(expected);
    }
}
