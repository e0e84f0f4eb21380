package nl.zorgvuldig.inspection;

import static nl.zorgvuldig.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static org.assertj.core.api.Assertions.assertThat;

import nl.zorgvuldig.casework.WorkList;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Upholds;
import org.junit.jupiter.api.Test;

/// On "Vandaag" the head sees how many requests wait for an appointment, and nobody else does.
class RequestsTodayTest {
    private final InspectionDesk desk = new InspectionDesk("directeur2", "directeur2", 73);

    @Test
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    void a_request_stands_there_for_the_head_until_there_is_an_appointment() {
        SignedIn teacher = new SignedIn(desk.demo.board(), desk.demo.person("leerkracht"), AccountKind.STAFF);
        int before = waiting(desk.head);

        RequestId id = desk.asked(desk.first);
        assertThat(waiting(desk.head)).isEqualTo(before + 1);
        assertThat(waiting(teacher) + waiting(desk.first)).isZero();
        assertThat(desk.as(desk.first, () -> desk.demo.part(OwnRequests.class).withdraw(desk.first, id)))
                .isEqualTo(Outcome.done());
        assertThat(waiting(desk.head)).isEqualTo(before);
    }

    private int waiting(SignedIn who) {
        return Math.toIntExact(desk.as(
                who,
                () -> desk
                        .demo
                        .part(WorkList.class)
                        .list(who.person(), desk.demo.clock().today())
                        .stream()
                        .filter(item -> item.turn().task().equals("inspection.task.plan"))
                        .count()));
    }
}
