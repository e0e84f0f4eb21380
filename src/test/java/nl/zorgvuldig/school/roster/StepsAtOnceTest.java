package nl.zorgvuldig.school.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import nl.zorgvuldig.TwoAtOnce;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.roster.leavers.LeaverDesk;
import nl.zorgvuldig.school.roster.leavers.LeaverEvent.StayReason;
import nl.zorgvuldig.school.roster.leavers.LeaverFile.LeaverState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Of two who decide about one pupil, one does: at the door [ProposedLeavers], by
/// [nl.zorgvuldig.platform.casework.CaseFiles].
@Upholds(Clause.OTHER_FILES_WITH_DIRECTION)
class StepsAtOnceTest {
    private final LeaverDesk desk = new LeaverDesk();

    @ParameterizedTest
    @EnumSource
    void what_is_said_twice_at_once_is_said_once_and_both_hear_that_it_is(TwoAtOnce way) {
        PupilId pupil = asked();
        Supplier<Object> stays = () -> desk.stay(desk.head, pupil, StayReason.AWAY);

        assertThat(way.on(LeaverDesk.EVENTS, stays, stays)).containsExactly(Outcome.done(), Outcome.done());

        assertThat(desk.newest(pupil).history()).hasSize(1);
        assertThat(desk.lines("stays")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void of_two_heads_who_say_something_else_one_hears_that_the_other_was_first(TwoAtOnce way) {
        PupilId pupil = asked();
        SignedInUser other = desk.head(desk.board.school.id());

        List<Object> said = way.on(
                LeaverDesk.EVENTS,
                () -> desk.stay(desk.head, pupil, StayReason.AWAY),
                () -> desk.stay(other, pupil, StayReason.OTHER));

        assertThat(said).contains(Outcome.done()).hasAtLeastOneElementOfType(Outcome.Conflict.class);
        assertThat(desk.newest(pupil).history()).hasSize(1);
    }

    /// An import waits for whoever says something, or the other way round: neither goes wrong.
    @ParameterizedTest
    @EnumSource
    void a_file_that_has_the_pupil_again_and_a_head_are_not_in_each_others_way(TwoAtOnce way) {
        PupilId pupil = asked();
        RosterPreview again = desk.board.shown(desk.file);

        List<Object> both = way.on(
                LeaverDesk.EVENTS,
                () -> desk.stay(desk.head, pupil, StayReason.FILE_WRONG),
                () -> desk.board.confirm(again));

        assertThat(both.getFirst()).isEqualTo(Outcome.done());
        assertThat(both.getLast()).isInstanceOf(RosterImportAnswer.Done.class);
        assertThat(desk.newest(pupil).state()).isEqualTo(new LeaverState.Back());
        assertThat(desk.newest(pupil).history()).hasSize(2);
    }

    private PupilId asked() {
        desk.board.imported(desk.file);
        desk.board.imported(desk.without("p1"));
        return desk.pupil("p1");
    }
}
