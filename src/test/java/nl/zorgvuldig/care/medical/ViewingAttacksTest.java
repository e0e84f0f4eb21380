package nl.zorgvuldig.care.medical;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
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

/// What anybody can try over HTTP with a viewing that is planned for `ouder2`, and with one that is
/// held.
@Upholds({INSPECTION_UNDER_SUPERVISION, MEDICAL_FILE_WITH_SCHOOL_DOCTOR, CONFIDENTIALITY})
class ViewingAttacksTest {
    private static final Pattern TAKE_BACK = Pattern.compile("/inzage-medisch/([0-9a-f-]{36})/intrekken");
    private static final String GARBAGE = "<script>alert(1)</script>\u0000'";

    private final DemoProgram demo = DemoProgram.running();
    private final PupilId shared = demo.pupil(LandmarkPupil.OF_SEPARATED_PARENTS);

    @Test
    void a_request_of_another_is_for_everybody_what_does_not_exist() {
        String id = requestOf("ouder2");
        String nowhere = UUID.randomUUID().toString();
        for (String handle : Population.HANDLES) {
            WebVisitor visitor = demo.signIn(handle);
            for (String path : List.of(
                    "/medisch/inzage/%s",
                    "/medisch/inzage/%s/stukken",
                    "/medisch/inzage/%s/bladzijde/1",
                    "/medisch/inzage/%s/einde",
                    "/medisch-verslagen/%s")) {
                HttpResponse<String> response = visitor.get(path.formatted(id));
                HttpResponse<String> other = visitor.get(path.formatted(nowhere));
                assertThat(response.statusCode())
                        .as(handle + " " + path)
                        .isEqualTo(other.statusCode())
                        .isNotEqualTo(200);
            }
            if (!handle.equals("ouder2") && !handle.startsWith("schoolarts")) {
                assertThat(visitor.fill("/beleid", "/inzage-medisch/" + id + "/intrekken", Map.of())
                                .statusCode())
                        .as(handle)
                        .isEqualTo(404);
            }
        }
        assertThat(requestOf("ouder2")).isEqualTo(id);
        assertThat(demo.signIn("ouder").get("/inzage-medisch").body()).doesNotContain(id);
    }

    @Test
    void the_doctor_without_the_passphrase_sees_no_request_and_with_it_the_other_parents_too() {
        String id = requestOf("ouder2");
        WebVisitor locked = demo.signIn("schoolarts");
        for (String path : List.of("", "/" + id, "/" + id + "/stukken", "/" + id + "/einde")) {
            HttpResponse<String> answer = locked.get("/medisch/inzage" + path);
            assertThat(WebVisitor.location(answer)).as(path).isEqualTo("/medisch/sleutel");
        }
        WebVisitor doctor = opened("schoolarts");
        assertThat(doctor.get("/medisch/inzage").body())
                .contains(id, "bijna te laat", "te laat: dit moest voor", "Nu bezig", "Geweest");
        WebVisitor colleague = opened("schoolarts2");
        assertThat(colleague.get("/medisch/inzage/" + id).statusCode()).isEqualTo(200);
        for (String path : List.of("/stukken", "/bladzijde/1", "/einde")) {
            assertThat(colleague.get("/medisch/inzage/" + id + path).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    @Test
    void a_parent_without_authority_is_told_so_and_cannot_ask() {
        PupilId pupil = demo.pupil(LandmarkPupil.OF_PARENT_WITHOUT_AUTHORITY);
        WebVisitor parent = demo.signIn("ouder-zonder-gezag");
        assertThat(parent.get("/inzage-medisch").body()).contains("1:377c");
        assertThat(parent.get("/inzage-medisch/leerling/" + pupil).statusCode()).isEqualTo(403);
        assertThat(parent.fill("/inzage-medisch", "/inzage-medisch/leerling/" + pupil, Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(parent.get("/inzage-medisch/leerling/" + shared).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_form_without_token_or_with_garbage_changes_nothing() {
        String id = requestOf("ouder2");
        WebVisitor doctor = opened("schoolarts");
        String viewing = "/medisch/inzage/" + id;
        for (String path : List.of("/plannen", "/antwoord", "/beginnen", "/einde")) {
            assertThat(doctor.post(viewing + path, Map.of()).statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        Map<String, String> garbage = Map.of(
                "day", GARBAGE, "time", GARBAGE, "place", GARBAGE, "answer", GARBAGE, "seen", GARBAGE, "ground",
                GARBAGE);
        for (String path : List.of("/plannen", "/antwoord")) {
            HttpResponse<String> answer = doctor.fill(viewing, viewing + path, garbage);
            assertThat(answer.statusCode()).as(path).isEqualTo(422);
            assertThat(answer.body()).doesNotContain("<script>alert");
        }
        String entry = viewing + "/stukken/" + UUID.randomUUID();
        assertThat(doctor.fill(viewing, entry, garbage).statusCode()).isEqualTo(404);
        assertThat(doctor.fill(viewing, entry, Map.of("ground", "shown")).statusCode())
                .isEqualTo(404);
        assertThat(doctor.fill(viewing, viewing + "/einde", Map.of()).statusCode())
                .as("not begun")
                .isEqualTo(422);
        assertThat(doctor.get(viewing).body()).contains("Gepland");
    }

    private String requestOf(String handle) {
        Matcher found =
                TAKE_BACK.matcher(demo.signIn(handle).get("/inzage-medisch").body());
        assertThat(found.find()).as(handle).isTrue();
        return found.group(1);
    }

    private WebVisitor opened(String handle) {
        WebVisitor doctor = demo.signIn(handle);
        HttpResponse<String> answer = doctor.fill(
                "/medisch/sleutel",
                "/medisch/sleutel/openen",
                Map.of("passphrase", "vier blauwe fietsen zingen zacht"));
        assertThat(answer.statusCode()).isEqualTo(303);
        return doctor;
    }
}
