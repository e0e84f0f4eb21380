package nl.zorgvuldig.access.control;

import static nl.zorgvuldig.platform.policy.Clause.POLICY_FOR_EVERYONE;
import static nl.zorgvuldig.platform.policy.Clause.WHERE_TO_TURN;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import nl.zorgvuldig.demo.population.LandmarkPupil;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;

/// What who guides no group reads about what there is for them, on the page where they begin and
/// where they are refused.
class TodayPageTest {
    private static final Map<String, String> HERE = Map.of(
            "ouder", "Hieronder staat wat u voor uw kind kunt regelen en nalezen.",
            "leerling", "Hieronder staat wat je zelf kunt kiezen en nalezen.",
            "fg", "Hieronder staat wat u nodig hebt om toe te zien",
            "schoolarts", "Hieronder staan de medische dossiers en wat er is gevraagd.",
            "personeel", "Hieronder staan de medewerkers, de sollicitanten en de gedragscode.",
            "beheer", "Hieronder staat wat u beheert.",
            "deskundige", "Hier staat alleen waarvoor een school u om advies vraagt.");

    private final DemoProgram demo = DemoProgram.running();

    @Test
    @Upholds(POLICY_FOR_EVERYONE)
    void everybody_reads_what_there_is_for_them_and_not_for_others() {
        HERE.forEach((handle, own) -> {
            HttpResponse<String> page = demo.signIn(handle).get("/");
            assertThat(page.statusCode()).as(handle).isEqualTo(200);
            Map<String, String> others = new HashMap<>(HERE);
            others.remove(handle);
            assertThat(page.body()).as(handle).contains(own).doesNotContain(others.values());
        });
    }

    @Test
    @Upholds(WHERE_TO_TURN)
    void an_expert_who_is_refused_turns_to_who_asked_them() {
        HttpResponse<String> page =
                demo.signIn("deskundige").get("/leerlingen/" + demo.pupil(LandmarkPupil.THICK_DOSSIER) + "/dossier");
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body())
                .contains("Degene van de school die u om advies vroeg")
                .doesNotContainIgnoringCase("directie");
    }
}
