package nl.zorgvuldig.privacy.rights;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.WHERE_TO_TURN;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// The pages about rights against who has no business there, and against bad input.
class RightsPagesTest {
    private static final Pattern HIDDEN = Pattern.compile("name=\"(_csrf|formulier|seen)\" value=\"([^\"]+)\"");

    private final RightsDesk desk = new RightsDesk(46);

    @Test
    @Upholds({CONFIDENTIALITY, WHERE_TO_TURN})
    void a_request_is_not_there_for_who_has_nothing_to_do_with_it() {
        RightId id = desk.asked(desk.first, RightKind.RECTIFICATION);
        List<String> gets = List.of("/mijn-rechten/" + id, "/verzoeken/" + id);
        List<String> posts = List.of("/controle", "/uitstel", "/besluit", "/gedaan", "/vrijgeven");
        for (String handle : List.of("ouder", "leerkracht", "ib", "directeur", "bestuur", "personeel", "fg")) {
            WebVisitor visitor = desk.demo.signIn(handle);
            for (String page : gets) {
                assertThat(visitor.get(page).statusCode()).as(handle + page).isEqualTo(404);
                assertThat(visitor.get(page + "/brief").statusCode()).isEqualTo(404);
            }
            String token = hidden(visitor, "/mijn-rechten/vragen/" + desk.demo.person(handle))
                    .get("_csrf");
            for (String post : posts) {
                assertThat(visitor.post("/verzoeken/" + id + post, Map.of("_csrf", token, "seen", "0", "how", "seen"))
                                .statusCode())
                        .as(handle + post)
                        .isEqualTo(404);
            }
            assertThat(visitor.get("/mijn-rechten/vragen/" + desk.child).statusCode())
                    .isEqualTo(404);
            assertThat(visitor.post("/mijn-rechten/" + id + "/intrekken", Map.of("_csrf", token))
                            .statusCode())
                    .isEqualTo(404);
        }
        WebVisitor nobody = desk.demo.nobody();
        assertThat(nobody.get("/verzoeken/" + id).statusCode()).isIn(302, 303, 401, 403);
        WebVisitor head = desk.demo.signIn("directeur2");
        assertThat(head.post("/verzoeken/" + id + "/controle", Map.of("how", "seen"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(head.get("/verzoeken/" + id).statusCode()).isEqualTo(200);
        assertThat(head.get("/verzoeken/" + id + "/brief").statusCode()).isEqualTo(404);
        assertThat(head.get("/verzoeken/x").statusCode()).isBetween(400, 499);
        assertThat(desk.file(desk.head, id).history()).isEmpty();
    }

    @Test
    @Upholds(WHERE_TO_TURN)
    void what_is_wrong_is_said_beside_its_field_and_nothing_is_kept() {
        RightId id = desk.asked(desk.first, RightKind.OBJECTION);
        WebVisitor head = desk.demo.signIn("directeur2");
        String page = "/verzoeken/" + id;

        wrong(head, page, "/controle", Map.of("how", "paspoort"), "Kies hoe u weet wie het is.");
        wrong(head, page, "/uitstel", Map.of("delay", " "), "Schrijf hier iets.");
        wrong(head, page, "/besluit", Map.of("outcome", "granted", "reason", "Ja."), "Kijk eerst");
        wrong(head, page, "/gedaan", Map.of("words", "Klaar."), "nog niet besloten");
        wrong(head, page, "/vrijgeven", Map.of("from", "morgen", "reason", "x"), "welke dag");
        wrong(head, page, "/controle", Map.of("how", "seen", "seen", "77"), "intussen");
        assertThat(desk.file(desk.head, id).history()).isEmpty();

        WebVisitor teacher = desk.demo.signIn("leerkracht2");
        String ask = "/mijn-rechten/vragen/" + desk.demo.person("leerkracht2");
        for (Map<String, String> bad : List.of(
                Map.of("kind", "alles", "words", "x"),
                Map.of("kind", "erasure", "words", ""),
                Map.of("kind", "erasure", "words", "bsn 111222333"),
                Map.of("kind", "rectification", "words", "nog eens"))) {
            Map<String, String> form = new HashMap<>(hidden(teacher, ask));
            form.putAll(bad);
            assertThat(teacher.post(ask, form).statusCode()).as(bad.toString()).isEqualTo(422);
        }
        Map<String, String> other = new HashMap<>(hidden(teacher, ask));
        other.putAll(Map.of("kind", "information", "words", "x"));
        assertThat(teacher.post(ask, other).statusCode()).isEqualTo(403);
    }

    private static void wrong(WebVisitor head, String page, String action, Map<String, String> fields, String words) {
        Map<String, String> form = new HashMap<>(hidden(head, page));
        form.putAll(fields);
        HttpResponse<String> answer = head.post(page + action, form);
        assertThat(answer.statusCode()).as(action).isEqualTo(422);
        assertThat(answer.body()).as(action).contains(words);
    }

    private static Map<String, String> hidden(WebVisitor visitor, String page) {
        Map<String, String> fields = new HashMap<>();
        HIDDEN.matcher(visitor.get(page).body())
                .results()
                .forEach(result -> fields.putIfAbsent(result.group(1), result.group(2)));
        return fields;
    }
}
