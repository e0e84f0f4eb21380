package nl.zorgvuldig.privacy.retention;

import static org.assertj.core.api.Assertions.assertThat;

import nl.zorgvuldig.TwoAtOnce;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.retention.destruction.LeftPupil;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Of two who approve the same destruction at once, one does.
@Upholds(Clause.DESTRUCTION_AFTER_TWO_YEARS)
class StepsAtOnceTest {
    @ParameterizedTest
    @EnumSource
    void a_destruction_approved_twice_at_once_is_approved_once(TwoAtOnce way) {
        LeftPupil pupil = new LeftPupil(2);
        assertThat(way.on(
                        "retention.destruction",
                        () -> pupil.approve(PupilDataPart.DOSSIER),
                        () -> pupil.approve(PupilDataPart.DOSSIER)))
                .containsExactlyInAnyOrder(1, 0);
        assertThat(pupil.states()).hasSize(1);
    }
}
