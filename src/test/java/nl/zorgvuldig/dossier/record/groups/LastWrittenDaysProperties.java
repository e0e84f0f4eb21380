package nl.zorgvuldig.dossier.record.groups;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.access.control.lists.ListedPupil;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentiality;
import nl.zorgvuldig.dossier.record.confidentiality.ConfidentialityRules;
import nl.zorgvuldig.dossier.record.entries.DossierStore.LastWritten;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;

/// When something was last written, for whom, and how one says it.
@Upholds(CONFIDENTIALITY)
class LastWrittenDaysProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24); // a Tuesday
    private static final Instant MONDAY = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-11-20T10:00:00Z");

    @Property
    void what_is_confidential_counts_only_for_whom_it_exists(@ForAll AccessRelation relation) {
        ListedPupil pupil = ClassOrderProperties.pupil(1, new PersonName("A", "", "B"), relation);
        boolean opens = ConfidentialityRules.opens(Confidentiality.CONFIDENTIAL, relation);

        assertThat(LastWrittenDays.latest(
                        List.of(pupil),
                        List.of(
                                new LastWritten(pupil.pupil(), true, MONDAY),
                                new LastWritten(pupil.pupil(), false, FRIDAY))))
                .containsEntry(pupil.pupil(), LocalDate.of(2026, 11, opens ? 23 : 20));
        assertThat(LastWrittenDays.latest(List.of(pupil), List.of(new LastWritten(pupil.pupil(), true, MONDAY))))
                .hasSize(opens ? 1 : 0);
    }

    @Example
    void what_was_written_about_another_does_not_count() {
        ListedPupil pupil = ClassOrderProperties.pupil(1, new PersonName("A", "", "B"), AccessRelation.GROUP);
        ListedPupil other = ClassOrderProperties.pupil(2, new PersonName("C", "", "D"), AccessRelation.GROUP);
        assertThat(LastWrittenDays.latest(
                        List.of(pupil, other), List.of(new LastWritten(other.pupil(), false, MONDAY))))
                .containsOnlyKeys(other.pupil());
    }

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
