package nl.zorgvuldig.privacy.rights;

import static nl.zorgvuldig.platform.policy.Clause.WHERE_TO_TURN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.casework.WorkList;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// On "Vandaag" who decides about requests sees which wait for what, and nobody else does.
class RightsTodayTest {
    private final RightsDesk desk = new RightsDesk(6);

    @Test
    @Upholds(WHERE_TO_TURN)
    void a_request_stands_there_for_who_decides_until_it_is_done() {
        RightId id = desk.asked(desk.first, RightKind.RECTIFICATION);
        assertThat(waits(desk.head, id, "check")).isTrue();
        desk.take(desk.head, id, new RightEvent.Checked(RequesterIdentityCheck.SEEN));
        assertThat(waits(desk.head, id, "check")).isFalse();
        assertThat(waits(desk.head, id, "decide")).isTrue();
        desk.take(desk.head, id, new RightEvent.Decided(RightsDecision.GRANTED, Optional.empty(), "Wij doen het."));
        assertThat(waits(desk.head, id, "decide")).isFalse();
        assertThat(waits(desk.head, id, "carry_out")).isTrue();
        for (SignedInUser other : new SignedInUser[] {desk.staff("leerkracht"), desk.staff("fg"), desk.first}) {
            assertThat(List.of("check", "decide", "carry_out")).noneMatch(task -> waits(other, id, task));
        }
        assertThat(desk.take(desk.head, id, new RightEvent.Done("Het is gedaan.")))
                .isEqualTo(Outcome.done());
        assertThat(waits(desk.head, id, "carry_out")).isFalse();
    }

    /// Whether "Vandaag" says that this request waits for somebody to do this.
    private boolean waits(SignedInUser who, RightId id, String task) {
        return desk.as(
                who,
                () -> desk
                        .demo
                        .part(WorkList.class)
                        .list(who.person(), desk.demo.clock().today())
                        .stream()
                        .anyMatch(item -> item.id().equals(id.value())
                                && item.turn().task().equals("rights.task." + task)));
    }
}
