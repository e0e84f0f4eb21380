package nl.zorgvuldig.oversight.unusual;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;

/// The pages of unusual reading and the kit, against who has no business there and against bad
/// input. What stands out in the demonstration is at the school of `directeur2`.
@Upholds(CONFIDENTIALITY)
class UnusualReadingPagesTest {
    private static final String ADDRESS = "/toezicht/logboek/opvallend";
    private static final Pattern HIDDEN = Pattern.compile("name=\"(_csrf|formulier)\" value=\"([^\"]+)\"");

    private final DemoProgram demo = DemoProgram.running();
    private final String known = ADDRESS
            + "/"
            + demo.superuser("zorgvuldig")
                    .sql("""
                                    select id from oversight.unusual
                                    where board = :board and kind = 'many_refusals' and amount = 12
                                    order by found_at""")
                    .param("board", demo.board().value())
                    .query(UUID.class)
                    .list()
                    .getFirst();

    @Test
    void who_has_no_business_there_is_refused_and_what_is_elsewhere_is_as_what_is_not_there() {
        for (String handle : List.of("leerkracht", "ib", "beheer", "personeel", "schoolarts", "ouder")) {
            WebVisitor visitor = demo.signIn(handle);
            assertThat(visitor.get(ADDRESS).statusCode()).as(handle).isEqualTo(403);
            assertThat(visitor.get(known).statusCode()).as(handle).isEqualTo(403);
        }
        WebVisitor elsewhere = demo.signIn("directeur");
        String nowhere = ADDRESS + "/" + UUID.randomUUID();
        assertThat(elsewhere.get(known).statusCode()).isEqualTo(404);
        assertThat(body(elsewhere, known)).isEqualTo(body(elsewhere, nowhere));
        assertThat(elsewhere.get(ADDRESS + "/niets").statusCode()).isEqualTo(404);
        assertThat(demo.signIn("directeur2").get(known).statusCode()).isEqualTo(200);
        assertThat(demo.signIn("fg").get(nowhere).statusCode()).isEqualTo(404);
        assertThat(demo.signIn("fg").get(ADDRESS + "?voor=niets&alles=x").statusCode())
                .isEqualTo(200);
        assertThat(demo.signIn("fg").get(ADDRESS + "?voor=" + UUID.randomUUID()).statusCode())
                .isEqualTo(200);
    }

    /// Without what is other each time.
    private static String body(WebVisitor visitor, String path) {
        return visitor.get(path).body().replace(path, "…").replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    @Test
    void only_the_officer_searches_reviews_and_makes_the_kit() {
        for (String handle : List.of("bestuur", "directeur2", "leerkracht")) {
            WebVisitor visitor = demo.signIn(handle);
            Map<String, String> form = hidden(visitor, "/beleid");
            form.put("note", "Ik vind het goed.");
            form.put("formulier", UUID.randomUUID().toString());
            for (String path : List.of(ADDRESS, known, "/toezicht/logboek/pakket")) {
                HttpResponse<String> answer = visitor.post(path, form);
                assertThat(answer.statusCode()).as(handle + " " + path).isEqualTo(403);
                assertThat(answer.body()).as(handle + " " + path).contains("/beleid/C3");
            }
        }
        assertThat(demo.signIn("fg").post(known, Map.of("note", "x")).body()).contains("Dit formulier is verlopen");
    }

    @Test
    void bad_input_is_answered_beside_its_field_and_kept_nowhere() {
        WebVisitor officer = demo.signIn("fg");
        Map<String, String> wrong = Map.of(
                "",
                "Schrijf op wat eruit kwam.",
                "\u200b ",
                "Schrijf op wat eruit kwam.",
                "x".repeat(2001),
                "Dit is te lang.",
                "bsn 111222333",
                "burgerservicenummer");
        wrong.forEach((note, words) -> {
            Map<String, String> form = hidden(officer, known);
            form.put("note", note);
            HttpResponse<String> answer = officer.post(known, form);
            assertThat(answer.statusCode()).as(words).isEqualTo(422);
            assertThat(answer.body()).contains(words);
        });
        Map<String, String> unnumbered = hidden(officer, known);
        unnumbered.remove("formulier");
        unnumbered.put("note", "Zonder nummer.");
        assertThat(officer.post(known, unnumbered).statusCode()).isEqualTo(422);
        assertThat(officer.get(known).body()).doesNotContain("Zonder nummer.", "111222333");
    }

    @Test
    void a_dossier_number_that_is_none_is_told_and_an_unknown_one_finds_nothing() {
        WebVisitor officer = demo.signIn("fg");
        String today = demo.clock().today().toString();
        String question = "/toezicht/logboek?van=" + today + "&tot=" + today + "&over=";
        assertThat(officer.get(question + "niets").statusCode()).isEqualTo(422);
        assertThat(officer.get(question + "niets").body()).contains("Dit is geen dossiernummer.");
        assertThat(officer.get(question + UUID.randomUUID()).body()).contains("Geen regels gevonden.");
    }

    private static Map<String, String> hidden(WebVisitor visitor, String page) {
        Map<String, String> fields = new HashMap<>();
        HIDDEN.matcher(visitor.get(page).body())
                .results()
                .forEach(result -> fields.put(result.group(1), result.group(2)));
        return fields;
    }
}
