package nl.zorgvuldig.privacy.retention;

import static nl.zorgvuldig.platform.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;
import static nl.zorgvuldig.privacy.retention.DestructionState.APPROVED;
import static nl.zorgvuldig.privacy.retention.DestructionState.CERTIFIED;
import static nl.zorgvuldig.privacy.retention.DestructionState.CHECKED;
import static nl.zorgvuldig.privacy.retention.DestructionState.DROPPED;
import static nl.zorgvuldig.privacy.retention.DestructionState.EPOCH_ENDED;
import static nl.zorgvuldig.privacy.retention.DestructionState.FINISHED;
import static nl.zorgvuldig.privacy.retention.DestructionState.KEY_GONE;
import static nl.zorgvuldig.privacy.retention.DestructionState.REMOVED;
import static nl.zorgvuldig.privacy.retention.DestructionState.VERIFIED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

@Upholds(DESTRUCTION_AFTER_TWO_YEARS)
class DestructionStateTest {
    private static final Map<DestructionState, Set<DestructionState>> MAY = Map.of(
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
        assertThat(MAY).containsOnlyKeys(DestructionState.values());
        MAY.forEach((state, next) -> assertThat(state.next()).as(state.name()).isEqualTo(next));
    }

    @Test
    void once_the_key_goes_there_is_no_way_but_to_the_end() {
        for (DestructionState state : List.of(CHECKED, KEY_GONE, REMOVED, VERIFIED, EPOCH_ENDED)) {
            DestructionState at = state;
            while (!at.over()) {
                assertThat(at.next()).hasSize(1);
                at = at.next().iterator().next();
            }
            assertThat(at).isEqualTo(FINISHED);
        }
    }
}
