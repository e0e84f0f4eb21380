package nl.zorgvuldig.care.medical;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.demo.population.LandmarkPupil;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;

/// What anybody can try over HTTP.
@Upholds({MEDICAL_FILE_WITH_SCHOOL_DOCTOR, CONFIDENTIALITY})
class MedicalAttacksTest {
    private static final String WRITTEN = "Growth";
    private static final String PASSPHRASE = "vier blauwe fietsen zingen zacht";

    private final DemoProgram demo = DemoProgram.running();
    private final PupilId pupil = demo.pupil(LandmarkPupil.THICK_DOSSIER);

    @Test
    void the_answer_to_everybody_else_is_the_same_about_every_pupil_and_says_nothing() {
        for (String handle : Population.HANDLES) {
            if (handle.startsWith("schoolarts")) {
                continue;
            }
            WebVisitor visitor = demo.signIn(handle);
            HttpResponse<String> withFile = visitor.get("/medisch/" + pupil);
            HttpResponse<String> nowhere = visitor.get("/medisch/" + UUID.randomUUID());
            assertThat(withFile.statusCode()).as(handle).isEqualTo(403);
            assertThat(plain(withFile)).as(handle).isEqualTo(plain(nowhere));
            assertThat(withFile.body())
                    .contains(handle.equals("leerling") ? "Dit kun je hier niet openen" : "afspraak C7")
                    .doesNotContain("Onderzoek op");
            assertThat(visitor.get("/medisch/sleutel").statusCode()).as(handle).isEqualTo(403);
        }
        assertThat(demo.nobody().get("/medisch/" + pupil).statusCode()).isEqualTo(302);
    }

    @Test
    void a_doctor_without_an_open_key_is_asked_for_the_passphrase_and_reads_nothing() {
        WebVisitor doctor = demo.signIn("schoolarts");
        HttpResponse<String> answer = doctor.get("/medisch/" + pupil);
        assertThat(WebVisitor.location(answer)).isEqualTo("/medisch/sleutel");
        assertThat(doctor.get("/medisch/sleutel").body())
                .contains("Uw wachtzin")
                .doesNotContain("Onderzoek op");
    }

    @Test
    void with_the_passphrase_it_opens_in_that_session_alone_and_signing_out_closes_it() {
        WebVisitor doctor = opened();
        WebVisitor sameDoctorElsewhere = demo.signIn("schoolarts");
        assertThat(doctor.get("/medisch/" + pupil).body()).contains("Onderzoek op vijfjarige");
        assertThat(sameDoctorElsewhere.get("/medisch/" + pupil).statusCode()).isEqualTo(303);
        String cookie = doctor.cookie().orElseThrow();

        doctor.fill("/beleid", "/afmelden", Map.of());

        WebVisitor thief = demo.nobody();
        thief.plant(cookie);
        assertThat(thief.get("/medisch/" + pupil).statusCode()).isEqualTo(302);
    }

    @Test
    void the_passphrase_is_never_shown_again_and_a_wrong_one_opens_nothing() {
        WebVisitor doctor = demo.signIn("schoolarts2");
        HttpResponse<String> answer = doctor.fill(
                "/medisch/sleutel", "/medisch/sleutel/openen", Map.of("passphrase", "niet de goede zin vandaag"));
        assertThat(answer.statusCode()).isIn(422, 303);
        assertThat(answer.body()).doesNotContain("niet de goede zin");
        assertThat(doctor.get("/medisch").statusCode()).isEqualTo(303);
    }

    @Test
    void whom_a_doctor_looked_for_is_found_again_while_the_key_is_open_and_stands_in_no_session() {
        WebVisitor doctor = opened();
        for (String page : List.of("/medisch", "/medisch/vertrokken")) {
            HttpResponse<String> answer = doctor.fill(page, page, Map.of("zoek", "Qzwijndrecht"));
            assertThat(WebVisitor.location(answer)).isEqualTo(page + "?gezocht");
            assertThat(doctor.get(page + "?gezocht").body()).contains("value=\"Qzwijndrecht\"");
            assertThat(doctor.get(page).body()).doesNotContain("Qzwijndrecht");
        }
        assertThat(opened().get("/medisch?gezocht").body())
                .as("the same doctor in another session")
                .doesNotContain("Qzwijndrecht");
        demo.signIn("leerkracht").search("/leerlingen", Map.of("zoek", "jan"));
        assertThat(kept("leerlingen")).as("the control").isPositive();
        assertThat(kept("medisch")).isZero();

        doctor.fill("/medisch/sleutel", "/medisch/sleutel/sluiten", Map.of());
        assertThat(WebVisitor.location(doctor.get("/medisch?gezocht"))).isEqualTo("/medisch/sleutel");
        doctor.fill("/medisch/sleutel", "/medisch/sleutel/openen", Map.of("passphrase", PASSPHRASE));
        assertThat(doctor.get("/medisch?gezocht").body()).doesNotContain("Qzwijndrecht");
    }

    private long kept(String page) {
        return demo.superuser("zorgvuldig")
                .sql("select count(*) from identity.spring_session_attributes where attribute_name like :name")
                .param("name", "search /" + page + "%")
                .query(Long.class)
                .single();
    }

    @Test
    void a_form_without_token_or_with_garbage_changes_nothing_and_breaks_nothing() {
        WebVisitor doctor = opened();
        for (String path : List.of(
                "/medisch",
                "/medisch/" + pupil + "/nieuw",
                "/medisch/sleutel/openen",
                "/medisch/sleutel/wachtzin",
                "/medisch/sleutel/kwijt",
                "/medisch/sleutel/reserve",
                "/medisch/sleutel/reserve/stoppen",
                "/medisch/sleutel/overdragen",
                "/medisch/sleutel/herstellen")) {
            assertThat(doctor.post(path, Map.of()).statusCode()).as(path).isEqualTo(403);
        }
        Map<String, String> garbage = new HashMap<>();
        for (String field : List.of("kind", "happenedOn", "text", "formulier", "colleague", "file", "code")) {
            garbage.put(field, "<script>alert(1)</script>\u0000'");
        }
        for (String path : List.of("/nieuw", "/sleutel/reserve", "/sleutel/overdragen")) {
            String address = "/medisch" + (path.equals("/nieuw") ? "/" + pupil : "") + path;
            HttpResponse<String> answer = doctor.fill(address, address, garbage);
            assertThat(answer.statusCode()).as(address).isEqualTo(422);
            assertThat(answer.body()).doesNotContain("<script>alert");
        }
        assertThat(doctor.get("/medisch/" + pupil).body()).contains("Onderzoek op vijfjarige");
        assertThat(doctor.get("/medisch/" + pupil + "/" + UUID.randomUUID() + "/geschiedenis")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_document_opens_with_the_key_alone_and_under_its_own_pupil_alone() {
        WebVisitor doctor = opened();
        Matcher found = Pattern.compile("/medisch/" + pupil + "/documenten/([0-9a-f-]{36})")
                .matcher(doctor.get("/medisch/" + pupil).body());
        assertThat(found.find()).isTrue();
        String document = "/medisch/" + pupil + "/documenten/" + found.group(1);
        HttpResponse<byte[]> page = doctor.getBytes(document + "/bladzijde/1");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        assertThat(doctor.get(document + "/bladzijde/0").statusCode()).isEqualTo(404);
        assertThat(doctor.get(document + "/bladzijde/2").statusCode()).isEqualTo(404);
        PupilId other = demo.pupil(LandmarkPupil.OF_SEPARATED_PARENTS);
        String elsewhere = "/medisch/" + other + "/documenten/" + found.group(1);
        assertThat(doctor.get(elsewhere).statusCode()).isEqualTo(404);
        assertThat(doctor.get(elsewhere + "/bladzijde/1").statusCode()).isEqualTo(404);
        assertThat(doctor.get(elsewhere + "/intrekken").statusCode()).isEqualTo(404);

        WebVisitor locked = demo.signIn("schoolarts");
        for (String path : List.of("", "/bladzijde/1", "/intrekken")) {
            assertThat(WebVisitor.location(locked.get(document + path))).isEqualTo("/medisch/sleutel");
        }
        assertThat(doctor.post(document + "/intrekken", Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    void an_entry_of_another_pupil_is_not_found_under_this_one() {
        WebVisitor doctor = opened();
        PupilId other = demo.pupil(LandmarkPupil.OF_SEPARATED_PARENTS);
        String page = doctor.get("/medisch/" + other).body();
        Matcher entry = Pattern.compile("/medisch/[0-9a-f-]{36}/([0-9a-f-]{36})/verbeteren")
                .matcher(page);
        assertThat(entry.find()).isTrue();
        assertThat(doctor.get("/medisch/" + pupil + "/" + entry.group(1) + "/verbeteren")
                        .statusCode())
                .isEqualTo(404);
        assertThat(page).doesNotContain(WRITTEN);
    }

    private WebVisitor opened() {
        WebVisitor doctor = demo.signIn("schoolarts");
        HttpResponse<String> answer =
                doctor.fill("/medisch/sleutel", "/medisch/sleutel/openen", Map.of("passphrase", PASSPHRASE));
        assertThat(WebVisitor.location(answer)).isEqualTo("/medisch");
        return doctor;
    }

    private static String plain(HttpResponse<String> answer) {
        return answer.body()
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…")
                .replaceAll("name=\"(_csrf|formulier)\" value=\"[^\"]*\"", "");
    }
}
