package nl.zorgvuldig.dossier.inspection.requests;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static org.assertj.core.api.Assertions.assertThat;

import nl.zorgvuldig.dossier.inspection.InspectionDesk;
import nl.zorgvuldig.platform.casework.WorkList;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// On "Vandaag" the head sees how many requests wait for an appointment, and nobody else does.
class RequestsTodayTest {
    private final InspectionDesk desk = new InspectionDesk("directeur2", "directeur2", 73);

    @Test
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    void a_request_stands_there_for_the_head_until_there_is_an_appointment() {
        SignedInUser teacher = new SignedInUser(desk.demo.board(), desk.demo.person("leerkracht"), AccountKind.STAFF);
        int before = waiting(desk.head);

        RequestId id = desk.asked(desk.first);
        assertThat(waiting(desk.head)).isEqualTo(before + 1);
        assertThat(waiting(teacher) + waiting(desk.first)).isZero();
        assertThat(desk.as(desk.first, () -> desk.demo.part(OwnRequests.class).withdraw(desk.first, id)))
                .isEqualTo(Outcome.done());
        assertThat(waiting(desk.head)).isEqualTo(before);
    }

    private int waiting(SignedInUser who) {
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
