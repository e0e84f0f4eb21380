package nl.zorgvuldig.consent.rounds.tallies;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.consent.rounds.RoundPlannerRole;
import nl.zorgvuldig.consent.rounds.tallies.RoundTally.TallyView;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;

/// What the board's numbers give away: of a few who said no, or a few who said yes, nothing.
@Upholds(Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR)
class RoundTallyRulesProperties {
    @Property
    void the_board_sees_the_same_of_a_group_whichever_way_its_children_were_answered_for(
            @ForAll @IntRange(max = 40) int yes,
            @ForAll @IntRange(max = 40) int no,
            @ForAll @IntRange(max = 40) int open) {
        assertThat(RoundTallyRules.ofGroup(new ConsentTally(yes, no, open), RoundPlannerRole.BOARD))
                .isEqualTo(RoundTallyRules.ofGroup(new ConsentTally(no, yes, open), RoundPlannerRole.BOARD))
                .isEqualTo(RoundTallyRules.ofGroup(new ConsentTally(yes + no, 0, open), RoundPlannerRole.BOARD));
    }

    @Property
    void of_a_school_the_board_cannot_tell_few_refusals_from_none(
            @ForAll @IntRange(max = 4) int no,
            @ForAll @IntRange(min = 5, max = 400) int yes,
            @ForAll @IntRange(max = 400) int open) {
        assertThat(RoundTallyRules.ofSchool(new ConsentTally(yes, no, open), RoundPlannerRole.BOARD))
                .isEqualTo(RoundTallyRules.ofSchool(new ConsentTally(yes + no, 0, open), RoundPlannerRole.BOARD))
                .isEqualTo(new TallyView.Answered(yes + no, open));
        assertThat(RoundTallyRules.ofSchool(new ConsentTally(yes, no + 5, open), RoundPlannerRole.BOARD))
                .isEqualTo(new TallyView.All(yes, no + 5, open));
    }

    @Property
    void the_head_sees_the_numbers_as_they_are(
            @ForAll @IntRange(max = 40) int yes, @ForAll @IntRange(max = 40) int no) {
        assertThat(RoundTallyRules.ofGroup(new ConsentTally(yes, no, 3), RoundPlannerRole.HEAD))
                .isEqualTo(new TallyView.All(yes, no, 3));
    }
}
