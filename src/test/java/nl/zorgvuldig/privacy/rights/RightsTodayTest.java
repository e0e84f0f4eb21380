package nl.zorgvuldig.privacy.rights;

import static nl.zorgvuldig.platform.policy.Clause.WHERE_TO_TURN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import nl.zorgvuldig.platform.casework.WorkList;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// On "Vandaag" who decides about requests sees how many wait for what, and nobody else does.
class RightsTodayTest {
    private final RightsDesk desk = new RightsDesk(72);

    @Test
    @Upholds(WHERE_TO_TURN)
    void a_request_stands_there_for_who_decides_until_it_is_done() {
        int check = waiting(desk.head, "check");
        int decide = waiting(desk.head, "decide");
        int carryOut = waiting(desk.head, "carry_out");

        RightId id = desk.asked(desk.first, RightKind.RECTIFICATION);
        assertThat(waiting(desk.head, "check")).isEqualTo(check + 1);
        desk.take(desk.head, id, new RightEvent.Checked(RequesterIdentityCheck.SEEN));
        assertThat(waiting(desk.head, "check")).isEqualTo(check);
        assertThat(waiting(desk.head, "decide")).isEqualTo(decide + 1);
        desk.take(desk.head, id, new RightEvent.Decided(RightsDecision.GRANTED, Optional.empty(), "Wij doen het."));
        assertThat(waiting(desk.head, "decide")).isEqualTo(decide);
        assertThat(waiting(desk.head, "carry_out")).isEqualTo(carryOut + 1);
        assertThat(desk.take(desk.head, id, new RightEvent.Done("Het is gedaan.")))
                .isEqualTo(Outcome.done());
        assertThat(waiting(desk.head, "carry_out")).isEqualTo(carryOut);

        for (SignedInUser other : new SignedInUser[] {desk.staff("leerkracht"), desk.staff("fg"), desk.first}) {
            assertThat(waiting(other, "check") + waiting(other, "decide") + waiting(other, "carry_out"))
                    .isZero();
        }
    }

    /// How many requests wait for somebody to do this, as "Vandaag" says.
    private int waiting(SignedInUser who, String task) {
        return Math.toIntExact(desk.as(
                who,
                () -> desk
                        .demo
                        .part(WorkList.class)
                        .list(who.person(), desk.demo.clock().today())
                        .stream()
                        .filter(item -> item.turn().task().equals("rights.task." + task))
                        .count()));
    }
}
