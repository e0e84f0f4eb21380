package nl.zorgvuldig.consent;

import static nl.zorgvuldig.platform.policy.Clause.CONSENT_ASKED_AT_ENROLMENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.demo.population.LandmarkPupil;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The page on which parents answer, over HTTP: what is sent wrongly changes nothing and is
/// answered in words.
class OwnConsentPageTest {
    private static final String PAGE = "/toestemming";

    private final List<String> taken = new ArrayList<>();
    private final DemoProgram demo = DemoProgram.running();
    private final PupilId child = demo.pupil(LandmarkPupil.OF_SEPARATED_PARENTS);
    private final WebVisitor parent = demo.signIn("ouder");

    @Test
    @Upholds(CONSENT_ASKED_AT_ENROLMENT)
    void nothing_is_chosen_beforehand_and_what_was_chosen_can_be_taken_back_in_the_same_place() {
        neverAnswered("private_filming");
        assertThat(checked("private_filming")).isEmpty();

        assertThat(send(child.toString(), "private_filming", "yes", "1").statusCode())
                .isEqualTo(303);
        assertThat(checked("private_filming")).isEqualTo("yes");

        send(child.toString(), "private_filming", "no", "1");
        assertThat(checked("private_filming")).isEqualTo("no");
    }

    @Test
    void the_other_parents_no_is_not_shown() {
        String page = parent.get(PAGE).body();

        assertThat(page).contains("Uw ja geldt nu niet.");
        assertThat(page).doesNotContain(demo.person("ouder2").toString()).doesNotContain("zei nee", "zegt nee");
    }

    @Test
    void an_answer_about_somebody_elses_child_is_refused_in_words() {
        for (String other : new String[] {
            demo.pupil(LandmarkPupil.THICK_DOSSIER).toString(),
            UUID.randomUUID().toString()
        }) {
            HttpResponse<String> answer = send(other, "website", "no", "1");
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("Er is niets bewaard.");
        }
    }

    @Test
    void an_old_version_is_shown_again_with_what_was_chosen() {
        HttpResponse<String> answer = send(child.toString(), "lesson_recording", "yes", "0");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Lees die vraag opnieuw");
        assertThat(checked(answer.body(), "lesson_recording")).isEqualTo("yes");
        assertThat(checked("lesson_recording")).isEmpty();
    }

    @Test
    void nonsense_is_answered_and_changes_nothing() {
        assertThat(send(child.toString(), "no-such-thing", "yes", "1").statusCode())
                .isEqualTo(303);
        assertThat(send(child.toString(), "lesson_recording", "perhaps", "1").statusCode())
                .isEqualTo(303);
        assertThat(send("not-a-pupil", "lesson_recording", "yes", "1").statusCode())
                .isEqualTo(303);
        assertThat(send(child.toString(), "lesson_recording", "yes", "999999999999")
                        .statusCode())
                .isEqualTo(422);
        assertThat(parent.post(PAGE, Map.of("pupil", child.toString())).statusCode())
                .isEqualTo(403);
        assertThat(checked("lesson_recording")).isEmpty();
    }

    @Test
    void who_has_no_authority_reads_why_they_are_not_asked() {
        WebVisitor other = demo.signIn("ouder-zonder-gezag");
        HttpResponse<String> page = other.get(PAGE);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("geen gezag over dit kind").doesNotContain("name=\"answer.");
    }

    @Test
    void staff_are_asked_nothing_here_and_the_board_alone_decides_what_is_asked() {
        assertThat(demo.signIn("leerkracht").get(PAGE).body()).doesNotContain("name=\"answer.");
        assertThat(demo.signIn("bestuur").get("/toestemmingsvragen").statusCode())
                .isEqualTo(200);
        for (String handle : new String[] {"directeur", "beheer", "leerkracht", "ouder"}) {
            assertThat(demo.signIn(handle).get("/toestemmingsvragen").statusCode())
                    .as(handle)
                    .isEqualTo(403);
        }
    }

    @Test
    void a_question_that_somebody_else_changed_meanwhile_shows_both_wordings_and_keeps_what_was_typed() {
        String key = "lokaal_"
                + UUID.randomUUID().toString().replaceAll("[^a-f]", "x").substring(0, 30);
        WebVisitor board = demo.signIn("bestuur");
        Map<String, String> words = new HashMap<>();
        for (String language : List.of("dutch", "english")) {
            for (String part : List.of("title", "place", "who_sees", "how_long", "example")) {
                words.put(language + "." + part, "Eerste " + part);
            }
        }
        Map<String, String> fresh = new HashMap<>(words);
        fresh.putAll(Map.of("key", key, "kind", "recording", "agreement", "of_all"));
        assertThat(board.fill("/toestemmingsvragen/nieuw", "/toestemmingsvragen/nieuw", fresh)
                        .statusCode())
                .isEqualTo(303);
        String address = "/toestemmingsvragen/" + key;
        try {
            Map<String, String> theirs = new HashMap<>(words);
            theirs.putAll(Map.of("version", "1", "dutch.place", "Woorden van een ander"));
            assertThat(board.fill(address, address, theirs).statusCode()).isEqualTo(303);
            Map<String, String> mine = new HashMap<>(words);
            mine.putAll(Map.of("version", "1", "dutch.place", "Mijn eigen woorden"));
            HttpResponse<String> again = board.fill(address, address, mine);
            assertThat(again.statusCode()).isEqualTo(422);
            assertThat(again.body())
                    .contains("Dit is intussen veranderd.", "Dit staat er nu:", "Woorden van een ander")
                    .contains("Mijn eigen woorden")
                    .contains("name=\"version\" value=\"2\"");
            mine.put("version", "2");
            assertThat(board.fill(address, address, mine).statusCode()).isEqualTo(303);
            assertThat(board.get(address).body()).contains("Mijn eigen woorden").doesNotContain("Dit staat er nu:");
        } finally {
            board.fill(address + "/schrappen", address + "/schrappen", Map.of());
        }
        assertThat(board.get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void the_head_alone_records_authority() {
        String address = "/leerlingen/" + demo.pupil(LandmarkPupil.THICK_DOSSIER) + "/gezag";

        assertThat(demo.signIn("directeur").get(address).statusCode()).isEqualTo(200);
        for (String handle : new String[] {"leerkracht", "ib", "bestuur", "directeur2", "ouder"}) {
            assertThat(demo.signIn(handle).get(address).statusCode()).as(handle).isEqualTo(403);
        }
        assertThat(demo.signIn("directeur").get("/toestemming-vragen").statusCode())
                .isEqualTo(200);
        assertThat(demo.signIn("bestuur").get("/toestemming-vragen").statusCode())
                .isEqualTo(403);
    }

    /// As before anybody asked this parent, until the test is over.
    private void neverAnswered(String purpose) {
        taken.addAll(demo.superuser("zorgvuldig")
                .sql("delete from consent.answer a where pupil = :pupil and person = :person and purpose = :purpose"
                        + " returning to_jsonb(a)::text")
                .param("pupil", child.value())
                .param("person", demo.person("ouder").value())
                .param("purpose", purpose)
                .query(String.class)
                .list());
    }

    /// What was answered before stands in the log, and is missed in its kit.
    @AfterEach
    void what_was_answered_before_is_there_again() {
        for (String row : taken) {
            demo.superuser("zorgvuldig")
                    .sql("insert into consent.answer"
                            + " select r.* from jsonb_populate_record(null::consent.answer, :row::jsonb) r")
                    .param("row", row)
                    .update();
        }
    }

    private HttpResponse<String> send(String pupil, String purpose, String choice, String version) {
        Map<String, String> fields = new HashMap<>();
        fields.put("form", UUID.randomUUID().toString());
        fields.put("language", "nl");
        fields.put("pupil", pupil);
        fields.put("purpose", purpose);
        fields.put("version." + purpose, version);
        fields.put("answer." + pupil + "." + purpose, choice);
        return parent.fill(PAGE, PAGE, fields);
    }

    private String checked(String purpose) {
        return checked(parent.get(PAGE).body(), purpose);
    }

    private String checked(String page, String purpose) {
        Matcher chosen = Pattern.compile("name=\"answer\\." + child + "\\." + purpose + "\" value=\"(\\w+)\" checked")
                .matcher(page);
        return chosen.find() ? chosen.group(1) : "";
    }
}
