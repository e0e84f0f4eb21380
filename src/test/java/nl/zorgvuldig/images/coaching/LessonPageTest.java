package nl.zorgvuldig.images.coaching;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.LESSON_RECORDINGS_STAY_INSIDE;
import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/// Lesson recordings over HTTP: what a browser may ask, part after part, and who gets nothing.
class LessonPageTest {
    private static final Pattern FILM = Pattern.compile("src=\"(/lesopnamen/[^\"]+/beeld/[^\"]+)\"");
    private static final Pattern OUT =
            Pattern.compile("(?i)publi|delen|share|download|export|kopie|copy|bestand|verstuur|send|save|opslaan|link");

    @TempDir
    Path folder;

    @Test
    @Upholds(LESSON_RECORDINGS_STAY_INSIDE)
    void parts_of_a_recording_travel_as_asked_and_only_inside_one_opening() {
        LessonDesk desk = new LessonDesk(folder);
        CoachingId id = desk.start();
        RecordingId recording = desk.record(id);
        String page = "/lesopnamen/" + id + "/" + recording;
        WebVisitor teacher = desk.demo.signIn("leerkracht2");
        String film = film(teacher, page);
        HttpResponse<byte[]> whole = teacher.getBytes(film);
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(header(whole, "Content-Type")).isEqualTo("video/mp4");
        assertThat(header(whole, "Accept-Ranges")).isEqualTo("bytes");
        assertThat(header(whole, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(whole, "Content-Disposition")).isEqualTo("inline");
        assertThat(new String(whole.body(), 4, 4, StandardCharsets.ISO_8859_1)).isEqualTo("ftyp");
        int length = whole.body().length;

        HttpResponse<String> part = ranged(teacher, film, "bytes=100-299", "");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(header(part, "Content-Range")).isEqualTo("bytes 100-299/" + length);
        assertThat(header(part, "Content-Length")).isEqualTo("200");
        HttpResponse<String> end = ranged(teacher, film, "bytes=-5", "");
        assertThat(header(end, "Content-Range")).isEqualTo("bytes %d-%d/%d".formatted(length - 5, length - 1, length));
        String tag = header(whole, "ETag");
        assertThat(ranged(teacher, film, "bytes=0-1", tag).statusCode()).isEqualTo(206);
        assertThat(ranged(teacher, film, "bytes=0-1", "\"other\"").statusCode()).isEqualTo(200);
        for (String wrong : List.of("bytes=" + length + "-", "bytes=9-2", "bytes=a-b", "bytes=")) {
            HttpResponse<String> none = ranged(teacher, film, wrong, "");
            assertThat(none.statusCode()).as(wrong).isEqualTo(416);
            assertThat(header(none, "Content-Range")).isEqualTo("bytes */" + length);
        }
        assertThat(desk.opened(recording)).isEqualTo(1);
    }

    @Test
    @Upholds({LESSON_RECORDINGS_STAY_INSIDE, CONFIDENTIALITY})
    void nobody_else_gets_a_page_or_a_part_also_not_with_the_address_of_another() {
        LessonDesk desk = new LessonDesk(folder);
        CoachingId id = desk.start();
        RecordingId recording = desk.record(id);
        String page = "/lesopnamen/" + id + "/" + recording;
        WebVisitor teacher = desk.demo.signIn("leerkracht2");
        String film = film(teacher, page);
        for (String handle : List.of("leerkracht", "directeur", "bestuur", "beheer", "fg", "directeur2", "ouder")) {
            WebVisitor other = desk.demo.signIn(handle);
            for (String address : List.of("/lesopnamen/" + id, page, page + "?zitting=1-a")) {
                HttpResponse<String> answer = other.get(address);
                assertThat(answer.statusCode()).as(handle).isEqualTo(403);
                assertThat(answer.body())
                        .as(handle)
                        .contains("alleen te zien voor de leerkracht")
                        .doesNotContain("doorvragen", "/beeld/");
            }
            assertThat(other.get(film).statusCode()).as(handle).isEqualTo(404);
            assertThat(other.get(film.replace("/beeld/", "/stil/")).statusCode())
                    .isEqualTo(404);
        }
        WebVisitor coach = desk.demo.signIn("ib");
        assertThat(coach.get(film).statusCode()).isEqualTo(404);
        assertThat(coach.get(film(coach, page)).statusCode()).isEqualTo(200);
        assertThat(coach.get("/lesopnamen/" + id + "/toevoegen").statusCode()).isEqualTo(403);
        assertThat(coach.get("/lesopnamen/" + id + "/einde").statusCode()).isEqualTo(403);
        assertThat(desk.demo.nobody().get(film).statusCode()).isEqualTo(302);
        String other = "/lesopnamen/" + desk.start() + "/" + recording;
        assertThat(teacher.get(other).statusCode()).isEqualTo(404);
        assertThat(teacher.get(page + "/beeld/1-" + "0".repeat(64)).statusCode())
                .isEqualTo(404);
        assertThat(teacher.get(page + "/beeld/x").statusCode()).isEqualTo(404);
        assertThat(teacher.get("/lesopnamen/x/y").statusCode()).isEqualTo(404);
        for (String send : List.of("/vernietigen", "/aantekeningen")) {
            assertThat(teacher.post(page + send, Map.of("text", "x", "moment", "0"))
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(desk.left(recording)).isPositive();
    }

    @Test
    @Upholds({LESSON_RECORDINGS_STAY_INSIDE, RECORDING_AFTER_CONSENT})
    void what_lost_its_consent_is_said_to_be_closed_and_has_no_link() {
        LessonDesk desk = new LessonDesk(folder);
        CoachingId id = desk.start();
        RecordingId recording = desk.record(id);
        String page = "/lesopnamen/" + id;
        WebVisitor teacher = desk.demo.signIn("leerkracht2");
        assertThat(teacher.get(page).body()).contains("href=\"" + page + "/" + recording);
        PupilId child = desk.seen(recording);
        desk.answer(child, ConsentChoice.WITHDRAWN);
        try {
            assertThat(teacher.get(page).body())
                    .contains("Voor een kind in beeld is er geen toestemming meer.")
                    .doesNotContain("href=\"" + page + "/" + recording);
        } finally {
            desk.answer(child, ConsentChoice.GRANTED);
        }
    }

    @Test
    @Upholds(LESSON_RECORDINGS_STAY_INSIDE)
    void a_coaching_that_was_ended_is_not_open_and_nobody_did_wrong() {
        LessonDesk desk = new LessonDesk(folder);
        String page = "/lesopnamen/" + desk.start();
        WebVisitor teacher = desk.demo.signIn("leerkracht2");
        assertThat(teacher.fill(page + "/einde", page + "/einde", Map.of()).statusCode())
                .isEqualTo(303);
        HttpResponse<String> over = teacher.get(page);
        assertThat(over.statusCode()).isEqualTo(409);
        assertThat(over.body())
                .contains("Dit kan nu niet")
                .doesNotContain("antwoord nee", "Dit kunt u hier niet openen");
    }

    @Test
    @Upholds(LESSON_RECORDINGS_STAY_INSIDE)
    void a_file_by_itself_is_looked_at_as_one_in_a_form() {
        LessonDesk desk = new LessonDesk(folder);
        CoachingId id = desk.start();
        String add = "/lesopnamen/" + id + "/toevoegen";
        WebVisitor teacher = desk.demo.signIn("leerkracht2");
        String form = teacher.get(add).body();
        StringBuilder outside = new StringBuilder();
        desk.outside(id).forEach(pupil -> outside.append("&outside=").append(pupil));
        String fields = "?formulier=" + hidden(form, "formulier") + "&groupAlone=yes&filmedOn=" + desk.day(0) + outside;
        byte[] list = "#EXTM3U\n/etc/passwd\n".getBytes(StandardCharsets.UTF_8);
        assertThat(send(teacher, add + fields, "", list).statusCode()).isEqualTo(403);
        HttpResponse<String> no = send(teacher, add + fields, hidden(form, "_csrf"), list);
        assertThat(no.statusCode()).isEqualTo(422);
        assertThat(no.body()).contains("Dit is geen video die hier past");
        byte[] video = bytes(desk.video(2));
        HttpResponse<String> nobody = send(teacher, add + fields.replace("outside", "x"), hidden(form, "_csrf"), video);
        assertThat(nobody.statusCode()).isEqualTo(422);
        assertThat(nobody.body()).contains("geen toestemming", "niet te zien");
        HttpResponse<String> others =
                send(teacher, add + fields.replace("groupAlone", "x"), hidden(form, "_csrf"), video);
        assertThat(others.statusCode()).isEqualTo(422);
        assertThat(others.body()).contains("een kind van een andere groep te zien?");
        for (int twice = 0; twice < 2; twice++) {
            assertThat(send(teacher, add + fields, hidden(form, "_csrf"), video).statusCode())
                    .isEqualTo(303);
        }
        assertThat(desk.count("select count(*) from coaching.recording where coaching = :id", id.value()))
                .isEqualTo(1);
    }

    @Test
    @Upholds(LESSON_RECORDINGS_STAY_INSIDE)
    void no_address_and_no_door_publishes_shares_exports_or_downloads() {
        LessonDesk desk = new LessonDesk(folder);
        List<String> addresses = new ArrayList<>();
        desk.demo
                .parts(RequestMappingInfoHandlerMapping.class)
                .forEach(mapping -> mapping.getHandlerMethods()
                        .keySet()
                        .forEach(info -> addresses.addAll(info.getPatternValues())));
        List<String> ours = addresses.stream()
                .filter(address -> address.contains("/lesopnamen"))
                .toList();
        assertThat(ours)
                .hasSizeGreaterThan(10)
                .noneMatch(text -> OUT.matcher(text).find());
        assertThat(addresses).anyMatch(text -> OUT.matcher(text).find());
        for (Class<?> door : List.of(
                Coachings.class,
                CoachingStart.class,
                Recordings.class,
                RecordingPlayer.class,
                RecordingNotes.class,
                CoachingTermination.class)) {
            for (Method method : door.getDeclaredMethods()) {
                if (Modifier.isPublic(method.getModifiers())) {
                    assertThat(method.getName()).doesNotMatch("(?s).*" + OUT.pattern() + ".*");
                }
            }
        }
    }

    private static String film(WebVisitor who, String page) {
        HttpResponse<String> answer = who.get(page);
        assertThat(answer.statusCode()).isEqualTo(200);
        Matcher film = FILM.matcher(answer.body());
        assertThat(film.find()).isTrue();
        return film.group(1);
    }

    private static HttpResponse<String> ranged(WebVisitor who, String film, String range, String tag) {
        var request = who.request(film).header("Range", range).GET();
        return who.send(tag.isEmpty() ? request : request.header("If-Range", tag));
    }

    private static HttpResponse<String> send(WebVisitor who, String address, String token, byte[] content) {
        return who.send(who.request(address)
                .header("Content-Type", "application/octet-stream")
                .header("X-CSRF-TOKEN", token.isEmpty() ? UUID.randomUUID() + "" : token)
                .POST(BodyPublishers.ofByteArray(content)));
    }

    private static String hidden(String page, String name) {
        Matcher found =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
