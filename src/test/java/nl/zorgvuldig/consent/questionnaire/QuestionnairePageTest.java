package nl.zorgvuldig.consent.questionnaire;

import static nl.zorgvuldig.platform.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;
import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorgvuldig.demo.population.LandmarkPupil;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;

/// The questions one after another, over HTTP: nothing is kept before it is sent, what was shown in
/// other words is asked again, and only own children are asked about.
class QuestionnairePageTest {
    private static final String HOME = "/toestemming";
    private static final String STEPS = "/toestemming/antwoorden";

    private final DemoProgram demo = DemoProgram.running();
    private final PupilId child = demo.pupil(LandmarkPupil.OF_SEPARATED_PARENTS);
    private final WebVisitor parent = demo.signIn("ouder");

    @Test
    @Upholds({RECORDING_AFTER_CONSENT, CONSENT_CHECKED_EVERY_SCHOOL_YEAR})
    void nothing_counts_before_it_is_sent() {
        long before = kept();
        String other = said("newsletter").equals("yes") ? "no" : "yes";

        HttpResponse<String> check = parent.fill(HOME, STEPS, chosen("newsletter", other, "1"));

        assertThat(check.statusCode()).isEqualTo(200);
        assertThat(check.body())
                .contains("Kijk uw antwoorden na", "Er is nog niets verstuurd.", "De nieuwsbrief van de school")
                .contains("name=\"answer." + child + ".newsletter\" value=\"" + other + "\"");
        assertThat(kept()).isEqualTo(before);

        HttpResponse<String> sent = parent.fill(HOME, HOME, chosen("newsletter", other, "1"));
        assertThat(WebVisitor.location(sent)).isEqualTo("/toestemming/verstuurd");
        assertThat(kept()).isEqualTo(before + 1);
        assertThat(parent.get("/toestemming/verstuurd").body())
                .contains("De nieuwsbrief van de school", "/toestemming/bewijs/");
    }

    @Test
    @Upholds(CONSENT_CHECKED_EVERY_SCHOOL_YEAR)
    void a_yes_to_other_words_is_not_taken_along_and_the_question_is_asked_again() {
        HttpResponse<String> check = parent.fill(HOME, STEPS, chosen("class_group", "yes", "7"));

        assertThat(check.body()).doesNotContain("name=\"answer." + child + ".class_group\"");
        if (check.body().contains("De besloten groep van de klas")) {
            Map<String, String> step = chosen("class_group", "yes", "7");
            step.putAll(Map.of("at", "class_group", "go", "yes", "shown", child.toString()));
            HttpResponse<String> again = parent.fill(HOME, STEPS, step);
            assertThat(again.body())
                    .contains("Een vraag is veranderd terwijl u antwoordde.", "id=\"vraag\"")
                    .doesNotContain("aria-pressed=\"true\"");
        }
    }

    @Test
    @Upholds(RECORDING_AFTER_CONSENT)
    void a_child_that_was_not_on_the_page_gets_no_answer() {
        String other = said("website").equals("yes") ? "no" : "yes";
        Map<String, String> step = chosen("website", other, "1");
        step.putAll(Map.of("from", "check", "at", "website", "version.website", "1", "go", other));
        String kept = "name=\"answer." + child + ".website\"";
        assertThat(parent.fill(HOME, STEPS, step).body()).doesNotContain(kept);

        step.put("shown", child.toString());
        assertThat(parent.fill(HOME, STEPS, step).body()).contains(kept + " value=\"" + other + "\"");
    }

    @Test
    void an_answer_about_somebody_elses_child_is_no_answer_here_and_refused_where_it_is_sent() {
        String other = demo.pupil(LandmarkPupil.THICK_DOSSIER).toString();
        Map<String, String> fields = chosen("website", "no", "1");
        fields.put("pupil", other);
        fields.put("answer." + other + ".website", "yes");

        assertThat(parent.fill(HOME, STEPS, fields).body()).doesNotContain(other);
        assertThat(parent.fill(HOME, HOME, fields).statusCode()).isEqualTo(403);
    }

    @Test
    void nonsense_is_answered_in_words_and_keeps_nothing() {
        long before = kept();
        for (Map<String, String> fields : List.<Map<String, String>>of(
                Map.of(),
                Map.of("at", "no-such-thing", "go", "yes"),
                Map.of("to", "x", "form", "y", "go", "perhaps"))) {
            HttpResponse<String> answer = parent.fill(HOME, STEPS, fields);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("Kijk uw antwoorden na").doesNotContain("name=\"answer.");
        }
        assertThat(parent.post(STEPS, Map.of()).statusCode()).isEqualTo(403);
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void who_is_asked_nothing_goes_back_to_where_it_says_so() {
        for (String handle : new String[] {"leerkracht", "ouder-zonder-gezag"}) {
            WebVisitor other = demo.signIn(handle);
            for (String page : new String[] {STEPS, "/toestemming/vorig-jaar", "/toestemming/verstuurd"}) {
                HttpResponse<String> answer = other.get(page);
                assertThat(answer.statusCode()).as(handle + page).isEqualTo(303);
                assertThat(WebVisitor.location(answer)).isEqualTo(HOME);
            }
        }
        for (String page : new String[] {STEPS, "/toestemming/vorig-jaar", "/toestemming/verstuurd"}) {
            assertThat(demo.nobody().get(page).statusCode()).isEqualTo(302);
        }
    }

    private Map<String, String> chosen(String purpose, String choice, String version) {
        Map<String, String> fields = new HashMap<>();
        fields.put("form", UUID.randomUUID().toString());
        fields.put("language", "nl");
        fields.put("pupil", child.toString());
        fields.put("purpose", purpose);
        fields.put("version." + purpose, version);
        fields.put("answer." + child + "." + purpose, choice);
        return fields;
    }

    /// What the page shows as chosen.
    private String said(String purpose) {
        String page = parent.get(HOME).body();
        return page.contains("name=\"answer." + child + "." + purpose + "\" value=\"yes\" checked") ? "yes" : "no";
    }

    private long kept() {
        return demo.superuser("zorgvuldig")
                .sql("select count(*) from consent.answer where person = :person")
                .param("person", demo.person("ouder").value())
                .query(Long.class)
                .single();
    }
}
