package nl.zorgvuldig.privacy.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import nl.zorgvuldig.TwoAtOnce;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.rights.own.OwnRights;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Of two who take a step with the same request before them, one does: at the doors [OwnRights] and
/// [RightRequests], both by [nl.zorgvuldig.platform.casework.CaseFiles].
@Upholds(Clause.WHERE_TO_TURN)
class StepsAtOnceTest {
    private static final String STEP = "rights.step";
    private static final RightEvent CHECKED = new RightEvent.Checked(RequesterIdentityCheck.ACCOUNT);
    private static final RightEvent LATER = new RightEvent.Extended("Het zijn veel stukken.");

    @ParameterizedTest
    @EnumSource
    void what_is_decided_and_taken_back_at_once_is_one_of_the_two(TwoAtOnce way) {
        RightsDesk desk = new RightsDesk(66);
        RightId id = desk.asked(desk.first, RightKind.RECTIFICATION);
        RightFile asked = desk.file(desk.head, id);
        one(way.on(STEP, () -> withdraw(desk, id), () -> desk.take(desk.head, asked, 0, CHECKED)));
        withdraw(desk, id); // when it was the head who came first

        RightId again = desk.asked(desk.first, RightKind.RECTIFICATION);
        desk.take(desk.head, again, CHECKED);
        RightFile checked = desk.file(desk.head, again);
        one(way.on(
                STEP,
                () -> desk.take(desk.head, checked, 1, LATER),
                () -> desk.take(desk.head, checked, 1, new RightEvent.Extended("Wij zoeken nog."))));
        assertThat(desk.file(desk.head, again).history()).hasSize(2);
        withdraw(desk, again);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_taken_back_twice_at_once_is_taken_back_once_and_both_hear_that_it_is(TwoAtOnce way) {
        RightsDesk desk = new RightsDesk(66);
        RightId id = desk.asked(desk.second, RightKind.RECTIFICATION);
        Supplier<Outcome<Nothing>> back =
                () -> desk.as(desk.second, () -> desk.demo.part(OwnRights.class).withdraw(desk.second, id));
        assertThat(way.on(STEP, back, back)).containsExactly(Outcome.done(), Outcome.done());
        assertThat(desk.file(desk.head, id).history()).hasSize(1);
    }

    private static Outcome<Nothing> withdraw(RightsDesk desk, RightId id) {
        return desk.as(desk.first, () -> desk.demo.part(OwnRights.class).withdraw(desk.first, id));
    }

    private static void one(List<Outcome<Nothing>> decided) {
        assertThat(decided).contains(Outcome.done());
        assertThat(decided).hasAtLeastOneElementOfType(Outcome.Conflict.class);
    }
}
