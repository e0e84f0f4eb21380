package nl.zorgvuldig.expertise;

import static nl.zorgvuldig.policy.Clause.EXPERTS_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zorgvuldig.TwoAtOnce;
import nl.zorgvuldig.consent.Choice;
import nl.zorgvuldig.policy.Upholds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Of two who take a step with the same consultation before them, one does.
@Upholds(EXPERTS_AFTER_CONSENT)
class StepsAtOnceTest {
    private static final String STEP = "expertise.step";

    @ParameterizedTest
    @EnumSource
    void a_consultation_planned_and_ended_at_once_is_one_of_the_two(TwoAtOnce way) {
        ExpertDesk desk = new ExpertDesk(52);
        CaseId id = desk.proposed(desk.expert, desk.agreed);
        desk.answer(desk.first, id, Choice.GRANTED);
        desk.answer(desk.second, id, Choice.GRANTED);
        one(way.on(STEP, () -> desk.end(id), () -> desk.plan(id)));
        assertThat(desk.look(id).steps()).hasSize(1);
        desk.end(id); // when it was planned
    }

    @ParameterizedTest
    @EnumSource
    void a_consultation_held_and_ended_twice_at_once_is_held_and_ended_once(TwoAtOnce way) {
        ExpertDesk desk = new ExpertDesk(52);
        CaseId id = desk.open(desk.expert, desk.agreed);
        one(way.on(STEP, () -> held(desk, id), () -> held(desk, id)));
        one(way.on(STEP, () -> desk.end(id), () -> desk.end(id)));
        assertThat(desk.look(id).steps()).hasSize(3);
    }

    private static CaseSteps.Taken held(ExpertDesk desk, CaseId id) {
        return desk.as(
                desk.coordinator,
                () -> desk.part(CaseSteps.class)
                        .held(desk.key(desk.coordinator, ExpertActs.KEEP_EXPERT), id)
                        .orElseThrow());
    }

    private static void one(List<CaseSteps.Taken> decided) {
        assertThat(decided).hasAtLeastOneElementOfType(CaseSteps.Taken.Done.class);
        assertThat(decided).hasAtLeastOneElementOfType(CaseSteps.Taken.NotNow.class);
    }
}
