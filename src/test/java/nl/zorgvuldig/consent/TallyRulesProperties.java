package nl.zorgvuldig.consent;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Upholds;

/// What the board's numbers give away: of a few who said no, or a few who said yes, nothing.
@Upholds(Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR)
class TallyRulesProperties {
    @Property
    void the_board_sees_the_same_of_a_group_whichever_way_its_children_were_answered_for(
            @ForAll @IntRange(max = 40) int yes,
            @ForAll @IntRange(max = 40) int no,
            @ForAll @IntRange(max = 40) int open) {
        assertThat(TallyRules.ofGroup(new Tally(yes, no, open), Planner.BOARD))
                .isEqualTo(TallyRules.ofGroup(new Tally(no, yes, open), Planner.BOARD))
                .isEqualTo(TallyRules.ofGroup(new Tally(yes + no, 0, open), Planner.BOARD));
    }

    @Property
    void of_a_school_the_board_cannot_tell_few_refusals_from_none(
            @ForAll @IntRange(max = 4) int no,
            @ForAll @IntRange(min = 5, max = 400) int yes,
            @ForAll @IntRange(max = 400) int open) {
        assertThat(TallyRules.ofSchool(new Tally(yes, no, open), Planner.BOARD))
                .isEqualTo(TallyRules.ofSchool(new Tally(yes + no, 0, open), Planner.BOARD))
                .isEqualTo(new Shown.Answered(yes + no, open));
        assertThat(TallyRules.ofSchool(new Tally(yes, no + 5, open), Planner.BOARD))
                .isEqualTo(new Shown.All(yes, no + 5, open));
    }

    @Property
    void the_head_sees_the_numbers_as_they_are(
            @ForAll @IntRange(max = 40) int yes, @ForAll @IntRange(max = 40) int no) {
        assertThat(TallyRules.ofGroup(new Tally(yes, no, 3), Planner.HEAD)).isEqualTo(new Shown.All(yes, no, 3));
    }
}
