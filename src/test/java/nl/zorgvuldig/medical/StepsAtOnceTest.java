package nl.zorgvuldig.medical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zorgvuldig.TwoAtOnce;
import nl.zorgvuldig.inspection.Closing;
import nl.zorgvuldig.inspection.RequestFile;
import nl.zorgvuldig.inspection.RequestId;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import nl.zorgvuldig.policy.Upholds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Of two who take a step with the same request before them, one does.
@Upholds(Clause.INSPECTION_UNDER_SUPERVISION)
class StepsAtOnceTest {
    private static final String STEP = "medical.viewing_step";

    private final ViewingBoard at = new ViewingBoard();

    @ParameterizedTest
    @EnumSource
    void a_viewing_answered_and_taken_back_at_once_is_one_of_the_two(TwoAtOnce way) {
        RequestId id = at.ask(at.mother);
        RequestFile asked = at.file(id);
        one(way.on(STEP, () -> withdraw(id), () -> answer(asked)));
        RequestId again = at.ask(at.mother);
        RequestFile anew = at.file(again);
        one(way.on(STEP, () -> answer(anew), () -> withdraw(again)));
        assertThat(at.file(again).steps()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_viewing_begun_and_ended_twice_at_once_is_begun_and_ended_once(TwoAtOnce way) {
        at.board.write(at.doctor, at.board.pupil, "Oorpijn.");
        RequestId id = at.ask(at.father);
        at.plan(at.doctor, id);
        one(way.on("medical.viewing_page", () -> at.begin(id), () -> at.begin(id)));
        Closing silent = new Closing("", "", "");
        assertThat(way.on(STEP, () -> at.end(id, silent), () -> at.end(id, silent)))
                .containsOnly(Outcome.done());
        assertThat(at.file(id).steps()).hasSize(3);
    }

    private Outcome<Nothing> answer(RequestFile file) {
        return at.board.as(
                at.doctor,
                () -> at.board
                        .part(Viewings.class)
                        .answer(at.board.staff(at.doctor), file, file.steps().size(), ViewingAnswer.NO_FILE));
    }

    private Outcome<Nothing> withdraw(RequestId id) {
        return at.board.as(
                at.mother.person(), () -> at.board.part(OwnViewings.class).withdraw(at.mother, id));
    }

    private static void one(List<Outcome<Nothing>> decided) {
        assertThat(decided).contains(Outcome.done());
        assertThat(decided).hasAtLeastOneElementOfType(Outcome.Conflict.class);
    }
}
