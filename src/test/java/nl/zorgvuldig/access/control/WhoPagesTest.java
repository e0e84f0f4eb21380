package nl.zorgvuldig.access.control;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorgvuldig.demo.population.DemoPupils;
import nl.zorgvuldig.demo.population.LandmarkPupil;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;

/// The pages about who could open what, asked by everybody.
@Upholds({DOSSIER_FOR_GUIDES_AND_AUTHORITY, CONFIDENTIALITY})
class WhoPagesTest {
    private final DemoProgram demo = DemoProgram.running();
    private final String dossier = "/leerlingen/" + demo.pupil(LandmarkPupil.THICK_DOSSIER) + "/wie-kan";
    private final String teacher = "/wie-kan/" + demo.person("leerkracht");

    @Test
    void only_head_board_and_officer_learn_who_could_open_a_dossier() {
        for (String handle : List.of("directeur", "bestuur", "fg")) {
            HttpResponse<String> answer = demo.signIn(handle).get(dossier);
            assertThat(answer.statusCode()).as(handle).isEqualTo(200);
            assertThat(answer.body()).contains("Noor van den Berg", "Kan het dossier openen");
        }
        for (String handle : List.of("leerkracht", "ib", "directeur2", "beheer", "schoolarts", "ouder", "personeel")) {
            HttpResponse<String> answer = demo.signIn(handle).get(dossier);
            assertThat(answer.statusCode()).as(handle).isEqualTo(403);
            assertThat(answer.body()).as(handle).contains("/beleid/C").doesNotContain("Kan het dossier openen");
        }
        assertThat(demo.nobody().get(dossier).statusCode()).isEqualTo(302);
        String unknown = "/leerlingen/" + UUID.randomUUID() + "/wie-kan";
        assertThat(demo.signIn("directeur2").get(unknown).statusCode())
                .as("foreign is as unknown")
                .isEqualTo(403);
        assertThat(demo.signIn("directeur").get("/leerlingen/x/wie-kan").statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_officer_learns_numbers_and_no_name_of_a_pupil() {
        WebVisitor officer = demo.signIn("fg");
        WebVisitor head = demo.signIn("directeur");
        String said = officer.get(teacher).body();
        String named = head.get(teacher).body();
        assertThat(said).contains("Noor van den Berg", "Wat kan");
        assertThat(officer.get(dossier).body()).isNotEmpty();
        long shown = 0;
        for (DemoPupils.Pupil pupil : demo.population().pupils()) {
            assertThat(said).doesNotContain(pupil.name().sorted());
            shown += named.contains(pupil.name().sorted()) ? 1 : 0;
        }
        assertThat(shown).as("the control: the head sees them").isGreaterThan(10);
    }

    @Test
    void a_head_asks_about_the_own_school_alone() {
        assertThat(demo.signIn("directeur").get(teacher).statusCode()).isEqualTo(200);
        WebVisitor other = demo.signIn("directeur2");
        assertThat(other.get(teacher).statusCode()).as("foreign is as unknown").isEqualTo(404);
        assertThat(other.get("/wie-kan/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(other.get("/wie-kan?school=" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(other.get("/wie-kan").body()).doesNotContain(teacher);
        for (String handle : List.of("leerkracht", "ib", "beheer", "ouder")) {
            for (String page : List.of("/wie-kan", teacher, "/wie-kan/nakijken")) {
                assertThat(demo.signIn(handle).get(page).statusCode())
                        .as(handle + page)
                        .isEqualTo(403);
            }
        }
        for (String handle : List.of("bestuur", "fg")) {
            assertThat(demo.signIn(handle).get("/wie-kan/nakijken").statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void each_question_is_a_line_in_the_log_yes_or_no() {
        long before = lines("granted");
        long refused = lines("refused");
        demo.signIn("fg").get(teacher);
        demo.signIn("directeur2").get(teacher);
        demo.signIn("ib").get(teacher);
        assertThat(lines("granted")).isEqualTo(before + 1);
        assertThat(lines("refused")).isEqualTo(refused + 2);
    }

    private long lines(String outcome) {
        return demo.superuser("zorgvuldig")
                .sql("""
                        select count(*) from audit.event
                        where board = :board and subject = :about and act = 'read_log' and outcome = :outcome""")
                .param("board", demo.board().value())
                .param("about", demo.person("leerkracht").value())
                .param("outcome", outcome)
                .query(Long.class)
                .single();
    }

    @Test
    void nobody_confirms_or_ends_what_is_not_theirs() {
        WebVisitor head = demo.signIn("directeur2");
        assertThat(head.post("/wie-kan/nakijken", Map.of("school", "x")).statusCode())
                .as("without the token of a form")
                .isEqualTo(403);
        String page = "/wie-kan/nakijken";
        assertThat(head.get(page).statusCode()).isEqualTo(200);
        assertThat(head.fill(page, page, Map.of("school", "x", "seen", "x")).statusCode())
                .isEqualTo(404);
        assertThat(head.fill(page, page + "/" + UUID.randomUUID() + "/beeindigen", Map.of())
                        .statusCode())
                .isEqualTo(404);
    }
}
