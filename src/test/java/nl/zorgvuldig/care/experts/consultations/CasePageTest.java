package nl.zorgvuldig.care.experts.consultations;

import static nl.zorgvuldig.platform.policy.Clause.EXPERTS_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.care.experts.ExpertDesk;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// What the pages of a consultation with an expert say of what is too early or over, to the school
/// and to the expert.
@Upholds(EXPERTS_AFTER_CONSENT)
class CasePageTest {
    private static final int AFTER_THE_LAST_DAY = 21;

    @Test
    void what_the_school_does_too_early_is_no_reproach() {
        ExpertDesk desk = new ExpertDesk(53);
        ExpertConsultationId id = desk.proposed(desk.expert, desk.agreed);
        String page = "/externe-overleggen/" + id;
        WebVisitor coordinator = desk.demo.signIn("ib");
        HttpResponse<String> answer = coordinator.fill(page, page + "/gehouden", Map.of());
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("Dit kan nu niet", "Nog niet iedereen die beslist, zei ja.")
                .doesNotContain("antwoord nee", "Dit kunt u hier niet openen");
        desk.end(id);
    }

    @Test
    void after_the_last_day_the_expert_reads_that_it_is_over_and_after_a_no_that_it_is_closed() {
        ExpertDesk desk = new ExpertDesk(53);
        ExpertConsultationId id = desk.open(desk.expert, desk.agreed);
        String page = "/deskundige/" + id;
        desk.demo.clock().daysLater(AFTER_THE_LAST_DAY, () -> {
            HttpResponse<String> over = desk.demo.signIn("deskundige").get(page);
            assertThat(over.statusCode()).isEqualTo(409);
            assertThat(over.body())
                    .contains("Dit kan nu niet", "De laatste dag van dit overleg is voorbij.")
                    .doesNotContain("antwoord nee", "ingetrokken", "raadt de woorden");
        });
        assertThat(relations(desk)).contains("not-open");

        desk.answer(desk.first, id, ConsentChoice.WITHDRAWN);
        HttpResponse<String> closed = desk.demo.signIn("deskundige").get(page);
        assertThat(closed.statusCode()).isEqualTo(403);
        assertThat(closed.body())
                .contains("Misschien is de toestemming ingetrokken")
                .doesNotContain("laatste dag");
        desk.end(id);
    }

    /// Of the lines about a no to the expert.
    private static List<String> relations(ExpertDesk desk) {
        return desk.demo
                .superuser("zorgvuldig")
                .sql("select relation from audit.event where subject = :pupil and actor = :actor and act = :act"
                        + " and outcome = 'refused'")
                .params(Map.of(
                        "pupil",
                        desk.child.value(),
                        "actor",
                        desk.expert.person().value(),
                        "act",
                        DossierActs.ADVISE.code()))
                .query(String.class)
                .list();
    }
}
