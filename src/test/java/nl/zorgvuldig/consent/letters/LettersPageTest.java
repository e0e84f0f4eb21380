package nl.zorgvuldig.consent.letters;

import static nl.zorgvuldig.platform.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;

/// The page with the letters of a round, over HTTP: the head's alone.
@Upholds(CONSENT_CHECKED_EVERY_SCHOOL_YEAR)
class LettersPageTest {
    private final DemoProgram demo = DemoProgram.running();
    private final WebVisitor head = demo.signIn("directeur");
    private final String page = round() + "/brieven";

    @Test
    void the_head_sees_the_letters_and_nobody_else_does_or_prints() {
        assertThat(head.get(page).statusCode()).isEqualTo(200);
        for (String handle : new String[] {"bestuur", "leerkracht", "ib", "beheer", "fg", "ouder"}) {
            assertThat(demo.signIn(handle).get(page).statusCode()).as(handle).isEqualTo(403);
            assertThat(print(handle, page, "fresh").statusCode()).as(handle).isEqualTo(403);
        }
        String nowhere = "/rondes/" + UUID.randomUUID() + "/brieven";
        WebVisitor other = demo.signIn("directeur2");
        HttpResponse<String> foreign = other.get(page);
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(body(foreign)).isEqualTo(body(other.get(nowhere)));
        assertThat(print("directeur2", page, "fresh").statusCode()).isEqualTo(404);
        assertThat(demo.nobody().get(page).statusCode()).isEqualTo(302);
    }

    @Test
    void nonsense_and_a_form_of_elsewhere_print_nothing() {
        assertThat(head.post(page, Map.of("which", "again")).statusCode()).isEqualTo(403);
        for (String which : new String[] {"", "everything", "one", "FRESH"}) {
            HttpResponse<String> answer = print("directeur", page, which);
            assertThat(answer.statusCode()).as(which).isEqualTo(422);
            assertThat(answer.body()).contains("Er is niets geprint");
        }
        HttpResponse<String> foreign = head.fill(
                page,
                page,
                Map.of(
                        "which",
                        "one",
                        "pupil",
                        UUID.randomUUID().toString(),
                        "guardian",
                        demo.person("ouder").toString()));
        assertThat(foreign.statusCode()).isEqualTo(422);
    }

    private HttpResponse<String> print(String handle, String path, String which) {
        return demo.signIn(handle).fill("/beleid", path, Map.of("which", which));
    }

    /// Without the token and the address.
    private static String body(HttpResponse<String> answer) {
        return answer.body().replaceAll("value=\"[^\"]*\"", "").replaceAll("[0-9a-f-]{36}", "…");
    }

    private String round() {
        Matcher link = Pattern.compile("/rondes/[0-9a-f-]{36}")
                .matcher(head.get("/rondes").body());
        assertThat(link.find()).isTrue();
        return link.group();
    }
}
