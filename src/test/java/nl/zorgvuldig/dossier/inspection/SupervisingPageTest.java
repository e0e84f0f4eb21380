package nl.zorgvuldig.dossier.inspection;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import nl.zorgvuldig.dossier.inspection.requests.InspectionVenue;
import nl.zorgvuldig.dossier.inspection.requests.OwnRequests;
import nl.zorgvuldig.dossier.inspection.requests.RequestId;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// What the supervisor reads who begins a session on another day than it was planned.
@Upholds(INSPECTION_UNDER_SUPERVISION)
class SupervisingPageTest {
    @Test
    void a_session_that_is_begun_too_early_is_no_reproach() {
        InspectionDesk desk = new InspectionDesk("directeur2", "directeur2", 34);
        RequestId id = desk.asked(desk.first);
        assertThat(desk.plan(
                        id,
                        desk.ib.person(),
                        InspectionVenue.SCHOOL,
                        desk.demo.clock().today().plusDays(1)))
                .isEqualTo(Outcome.done());
        WebVisitor supervisor = desk.demo.signIn("directeur2");
        HttpResponse<String> early = supervisor.fill("/", "/inzage-sessies/" + id + "/beginnen", Map.of());
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(early.body())
                .contains("Dit kan nu niet")
                .doesNotContain("antwoord nee", "Dit kunt u hier niet openen");
        assertThat(desk.as(desk.first, () -> desk.demo.part(OwnRequests.class).withdraw(desk.first, id)))
                .isEqualTo(Outcome.done());
    }
}
