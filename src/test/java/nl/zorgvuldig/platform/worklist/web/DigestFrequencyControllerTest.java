package nl.zorgvuldig.platform.worklist.web;

import static nl.zorgvuldig.platform.policy.Clause.WHERE_TO_TURN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Everybody finds what can wait for them, chooses how often they hear of it, and finds that again.
@Upholds(WHERE_TO_TURN)
class DigestFrequencyControllerTest {
    private static final String ADDRESS = DigestFrequencyController.ADDRESS;
    private static final Map<String, String> DAILY =
            Map.of("request", "daily", "round", "daily", "expert", "daily", "disclosure", "daily", "inquiry", "daily");

    private final DemoProgram demo = DemoProgram.running();

    @AfterEach
    void away() {
        demo.superuser("zorgvuldig")
                .sql("delete from worklist.rhythm where board = :board and person = :person")
                .param("board", demo.board().value())
                .param("person", demo.person("ouder").value())
                .update();
    }

    @Test
    void a_parent_chooses_and_finds_it_again() {
        WebVisitor parent = demo.signIn("ouder");
        assertThat(parent.fill(ADDRESS, ADDRESS, with("round", "never")).statusCode())
                .isEqualTo(303);
        assertThat(parent.get(ADDRESS + "?klaar").body())
                .contains("Bewaard.")
                .containsPattern("<option value=\"never\" selected");
        parent.fill(ADDRESS, ADDRESS, DAILY);
        assertThat(parent.get(ADDRESS).body()).doesNotContainPattern("<option value=\"never\" selected");
    }

    @Test
    void what_has_a_fixed_term_cannot_be_switched_off() {
        WebVisitor parent = demo.signIn("ouder");
        assertThat(parent.fill(ADDRESS, ADDRESS, with("request", "never")).statusCode())
                .isEqualTo(422);
        assertThat(parent.get(ADDRESS).body()).doesNotContainPattern("<option value=\"never\" selected");
    }

    @Test
    void a_teacher_a_head_and_a_pupil_are_each_asked_of_what_can_wait_for_them() {
        assertThat(demo.signIn("leerkracht").get(ADDRESS).body())
                .contains("id=\"plan\"")
                .doesNotContain("id=\"breach\"");
        assertThat(demo.signIn("directeur").get(ADDRESS).body()).contains("id=\"plan\"", "id=\"breach\"");
        assertThat(demo.signIn("leerling").get(ADDRESS).body())
                .contains("id=\"round\"")
                .doesNotContain("id=\"plan\"");
    }

    private static Map<String, String> with(String kind, String rhythm) {
        Map<String, String> chosen = new HashMap<>(DAILY);
        chosen.put(kind, rhythm);
        return chosen;
    }
}
