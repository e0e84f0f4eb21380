package nl.zorgvuldig.retention;

import static nl.zorgvuldig.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;
import static nl.zorgvuldig.retention.RunState.APPROVED;
import static nl.zorgvuldig.retention.RunState.CERTIFIED;
import static nl.zorgvuldig.retention.RunState.CHECKED;
import static nl.zorgvuldig.retention.RunState.DROPPED;
import static nl.zorgvuldig.retention.RunState.EPOCH_ENDED;
import static nl.zorgvuldig.retention.RunState.FINISHED;
import static nl.zorgvuldig.retention.RunState.KEY_GONE;
import static nl.zorgvuldig.retention.RunState.REMOVED;
import static nl.zorgvuldig.retention.RunState.VERIFIED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.policy.Upholds;
import org.junit.jupiter.api.Test;

@Upholds(DESTRUCTION_AFTER_TWO_YEARS)
class RunStateTest {
    private static final Map<RunState, Set<RunState>> MAY = Map.of(
            APPROVED, Set.of(CHECKED, DROPPED),
            CHECKED, Set.of(KEY_GONE),
            KEY_GONE, Set.of(REMOVED),
            REMOVED, Set.of(VERIFIED),
            VERIFIED, Set.of(EPOCH_ENDED),
            EPOCH_ENDED, Set.of(CERTIFIED),
            CERTIFIED, Set.of(FINISHED),
            FINISHED, Set.of(),
            DROPPED, Set.of());

    @Test
    void each_state_is_followed_by_just_these() {
        assertThat(MAY).containsOnlyKeys(RunState.values());
        MAY.forEach((state, next) -> assertThat(state.next()).as(state.name()).isEqualTo(next));
    }

    @Test
    void once_the_key_goes_there_is_no_way_but_to_the_end() {
        for (RunState state : List.of(CHECKED, KEY_GONE, REMOVED, VERIFIED, EPOCH_ENDED)) {
            RunState at = state;
            while (!at.over()) {
                assertThat(at.next()).hasSize(1);
                at = at.next().iterator().next();
            }
            assertThat(at).isEqualTo(FINISHED);
        }
    }
}
