package nl.zorgvuldig.images.albums;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.PROMOTION_AFTER_CONSENT;
import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.consent.purposes.PurposeKey;
import nl.zorgvuldig.images.albums.PictureMarking.MarkResult;
import nl.zorgvuldig.images.albums.storage.MediaDesk;
import nl.zorgvuldig.images.albums.storage.VideoDesk;
import nl.zorgvuldig.images.publication.takedown.TakedownTasks;
import nl.zorgvuldig.platform.identity.Upload;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Videos over HTTP: sent by itself, played part by part, named, placed, and gone.
@Upholds(RECORDING_AFTER_CONSENT)
class VideoPagesTest {
    private static final PurposeKey WEBSITE = new PurposeKey("website");
    private static final PurposeKey SOCIAL = new PurposeKey("social_media");
    private static final Pattern ADDRESS = Pattern.compile("/beeld/[A-Za-z0-9_-]{64}");
    private static final Pattern HIDDEN = Pattern.compile("name=\"(_csrf|formulier|versie)\" value=\"([^\"]+)\"");

    @TempDir
    static Path folder;

    private final VideoDesk videos = new VideoDesk(folder);
    private final MediaDesk desk = videos.desk;
    private final WebVisitor teacher = desk.demo.signIn("leerkracht2");
    private final WebVisitor nobody = desk.demo.nobody();
    private final String album = "/groepen/" + desk.group + "/albums/" + videos.album;

    @Test
    void a_video_is_sent_by_itself_known_again_and_its_page_says_how_far_it_is() {
        FormId number = FormId.next(desk.demo.clock());
        for (int again = 0; again < 2; again++) {
            HttpResponse<String> answer = send(number.toString(), videos.sample(), true);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body().trim()).startsWith("<li").contains("aangekomen");
        }
        assertThat(teacher.get(album + "/foto/" + number).statusCode()).isEqualTo(200);
        assertThat(send(number.toString(), videos.sample(), false).statusCode()).isEqualTo(403);
        assertThat(send("iets", videos.sample(), true).statusCode()).isEqualTo(422);
        String fresh = FormId.next(desk.demo.clock()).toString();
        assertThat(send(fresh, "geen video".getBytes(), true).body())
                .contains("niet bewaard", "geen foto die we kennen");
        assertThat(send(fresh, new byte[0], true).statusCode()).isEqualTo(422);
        HttpResponse<String> elsewhere = desk.demo
                .signIn("leerkracht")
                .send(desk.demo
                        .signIn("leerkracht")
                        .request(album + "/foto?formulier=" + fresh)
                        .header("Content-Type", "application/octet-stream")
                        .POST(BodyPublishers.ofByteArray(videos.sample())));
        assertThat(elsewhere.statusCode()).isEqualTo(403);
        assertThat(rows("media.picture", "album", videos.album.value())).isEqualTo(1);
    }

    @Test
    void naming_needs_who_is_asked_for_and_that_it_is_said_that_this_is_everybody() {
        PictureId id = videos.video();
        String page = album + "/" + id;
        assertThat(teacher.get(page).body())
                .contains("Wie staan er in deze video?", "<video", "mag niet worden opgenomen");
        PupilId yes = desk.pupils(true).getFirst();
        assertThat(name(page, "leerling-" + yes, Map.of("doe", "klaar")).body()).contains("Zet hier een vinkje");
        assertThat(name(page, "leerling-" + UUID.randomUUID(), done()).body()).contains("Er is niets veranderd");
        assertThat(name(page, "iets", done()).body()).contains("niet heel aangekomen");
        Map<String, String> old = new HashMap<>(done());
        old.put("versie", "0");
        assertThat(name(page, "leerling-" + yes, old).body()).contains("Dit is intussen veranderd");
        assertThat(videos.state(id)).isEqualTo(PictureState.OPEN);
        PupilId no = desk.pupils(false).getFirst();
        HttpResponse<String> gone = name(page, "leerling-" + no, done());
        assertThat(WebVisitor.location(gone)).endsWith("?vernietigd=1");
        assertThat(teacher.get(WebVisitor.location(gone)).body())
                .contains("De video is vernietigd. U kunt hieronder een andere video kiezen.");
        assertThat(teacher.get(page).body()).contains("is vernietigd op").doesNotContain("<video");
        assertThat(teacher.get(page + "/film").statusCode()).isEqualTo(404);
        assertThat(name(album + "/" + desk.picture(videos.album), "bezoeker", done())
                        .statusCode())
                .as("a photo has no list of people")
                .isEqualTo(422);
    }

    @Test
    @Upholds(CONFIDENTIALITY)
    void it_is_played_part_by_part_by_who_keeps_it_and_by_nobody_else() {
        PictureId id = videos.video();
        String film = album + "/" + id + "/film";
        HttpResponse<byte[]> part = teacher.sendBytes(
                teacher.request(film).header("Range", "bytes=4-7").GET());
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(new String(part.body())).isEqualTo("ftyp");
        assertThat(part.headers().firstValue("Cache-Control")).contains("no-store");
        int before = desk.lines("group", id.value());
        assertThat(teacher.getBytes(film).statusCode()).isEqualTo(200);
        assertThat(desk.lines("group", id.value())).as("its own line").isEqualTo(before + 1);
        for (String handle : new String[] {"leerkracht", "bestuur", "fg", "ib", "beheer"}) {
            assertThat(desk.demo.signIn(handle).get(film).statusCode())
                    .as(handle)
                    .isIn(403, 404);
        }
        assertThat(nobody.get(film).statusCode()).isNotEqualTo(200);
        String other = "/groepen/" + desk.group + "/albums/" + desk.album() + "/" + id + "/film";
        assertThat(teacher.get(other).statusCode()).isEqualTo(404);
        String photo = album + "/" + desk.picture(videos.album) + "/film";
        assertThat(teacher.get(photo).statusCode()).isEqualTo(404);
    }

    @Test
    @Upholds(PROMOTION_AFTER_CONSENT)
    void at_its_address_it_is_gone_at_the_next_request_after_a_withdrawal_never_half() {
        PictureId id = videos.video();
        PupilId child = desk.shown(WEBSITE);
        assertThat(videos.finish(id, new FaceSubject.Child(child))).isEqualTo(Outcome.done(new MarkResult.Finished(0)));
        String gate = "/groepen/" + desk.group + "/publicaties/" + id + "/website";
        desk.answer(child, WEBSITE, ConsentChoice.WITHDRAWN);
        assertThat(teacher.get(gate).body())
                .contains("Deze video kan hier niet heen")
                .doesNotContain("onherkenbaar en plaats", "<video");
        for (String how : new String[] {"", "onherkenbaar"}) {
            HttpResponse<String> refused = place(gate, Map.of("hoe", how));
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("in een video kunnen we niemand onherkenbaar");
        }
        assertThat(teacher.get(gate + "/beeld").statusCode()).isEqualTo(404);
        desk.answer(child, WEBSITE, ConsentChoice.GRANTED);
        assertThat(place(gate, Map.of()).statusCode()).isEqualTo(303);
        Matcher found = ADDRESS.matcher(teacher.get(gate).body());
        assertThat(found.find()).isTrue();
        String address = found.group();
        HttpResponse<byte[]> plays = nobody.sendBytes(
                nobody.request(address).header("Range", "bytes=0-").GET());
        assertThat(plays.statusCode()).isEqualTo(206);
        assertThat(plays.headers().firstValue("Content-Type")).contains("video/mp4");
        assertThat(plays.headers().firstValue("Cross-Origin-Resource-Policy")).contains("cross-origin");
        assertThat(plays.headers().firstValue("Cache-Control")).contains("no-store");
        desk.answer(child, WEBSITE, ConsentChoice.WITHDRAWN);
        assertThat(nobody.get(address).statusCode()).isEqualTo(410);
        assertThat(videos.state(id)).as("it stays inside").isEqualTo(PictureState.MARKED);
        desk.answer(child, WEBSITE, ConsentChoice.GRANTED);
        assertThat(nobody.getBytes(address).statusCode()).isEqualTo(200);
        desk.answer(child, ConsentChoice.WITHDRAWN);
        assertThat(nobody.get(address).statusCode()).isEqualTo(410);
        assertThat(videos.state(id)).isEqualTo(PictureState.NOT_KEPT);
        desk.answer(child, ConsentChoice.GRANTED);
        assertThat(nobody.get(address).statusCode()).isEqualTo(410);
    }

    @Test
    @Upholds(PROMOTION_AFTER_CONSENT)
    void a_file_of_it_that_left_becomes_a_task_also_for_a_child_who_was_named_later() {
        PictureId id = videos.video();
        PupilId child = desk.shown(SOCIAL);
        videos.finish(id);
        String place = left(id);
        String page = album + "/" + id;
        assertThat(teacher.fill(page, page + "/opnieuw", Map.of()).statusCode()).isEqualTo(303);
        assertThat(name(page, "leerling-" + child, done()).statusCode()).isEqualTo(303);
        desk.runAsProgram(desk.demo.part(TakedownTasks.class)::judge);
        assertThat(teacher.get("/publicaties/weghalen").body()).doesNotContain(place);
        desk.answer(child, SOCIAL, ConsentChoice.WITHDRAWN);
        assertThat(teacher.get("/publicaties/weghalen").body()).contains(place);
    }

    @Test
    @Upholds(PROMOTION_AFTER_CONSENT)
    void the_same_when_it_is_destroyed_because_the_child_may_not_be_recorded() {
        PictureId id = videos.video();
        PictureId stays = videos.video();
        videos.finish(id);
        videos.finish(stays);
        String place = left(id);
        String kept = left(stays);
        String page = album + "/" + id;
        assertThat(teacher.fill(page, page + "/opnieuw", Map.of()).statusCode()).isEqualTo(303);
        assertThat(name(page, "leerling-" + desk.pupils(false).getFirst(), done())
                        .statusCode())
                .isEqualTo(303);
        assertThat(videos.state(id)).isEqualTo(PictureState.NOT_KEPT);
        assertThat(teacher.get("/publicaties/weghalen").body()).contains(place).doesNotContain(kept);
        assertThat(desk.lines("to-take-down", id.value())).isEqualTo(1);
    }

    @Test
    void a_file_that_left_is_a_task_too_when_nobody_names_the_opened_video_in_time() {
        PictureId id = videos.video();
        videos.finish(id);
        String place = left(id);
        assertThat(videos.reopen(id)).isTrue();
        assertThat(teacher.get("/publicaties/weghalen").body()).doesNotContain(place);
        desk.demo
                .superuser("zorgvuldig")
                .sql("update media.picture set finish_by = :day where id = :id")
                .param("day", desk.demo.clock().today().minusDays(2))
                .param("id", id.value())
                .update();
        desk.runAsProgram(desk.demo.part(PictureRemovals.class)::expire);
        assertThat(videos.state(id)).isEqualTo(PictureState.EXPIRED);
        assertThat(teacher.get("/publicaties/weghalen").body()).contains(place);
        assertThat(desk.lines("to-take-down", id.value())).isEqualTo(1);
    }

    @Test
    void who_is_named_without_consent_for_now_is_said_and_the_video_is_not_there() {
        PictureId id = videos.video();
        PupilId child = desk.pupils(true).getLast();
        videos.finish(id, new FaceSubject.Child(child));
        assertThat(videos.reopen(id)).isTrue();
        String page = album + "/" + id;
        assertThat(teacher.get(page).body()).contains("<video");
        desk.lapse(child, new PurposeKey("recording"));
        assertThat(teacher.get(page + "/film").statusCode()).isEqualTo(404);
        assertThat(teacher.get(page + "/beeld").statusCode()).isEqualTo(404);
        assertThat(teacher.get(page).body())
                .contains("Deze video is nu niet te zien", "Wie is herkenbaar?")
                .doesNotContain("<video");
        desk.answer(child, ConsentChoice.GRANTED);
        assertThat(teacher.get(page + "/beeld").statusCode()).isEqualTo(200);
        assertThat(teacher.get(page).body()).contains("<video");
    }

    /// A file of it leaves, for the place that is answered.
    private String left(PictureId id) {
        String gate = "/groepen/" + desk.group + "/publicaties/" + id + "/social_media";
        String place = "Instagram " + UUID.randomUUID().toString().replaceAll("[-0-9]", "x");
        assertThat(place(gate, Map.of("plek", place)).statusCode()).isEqualTo(303);
        Matcher copy = Pattern.compile("action=\"(/groepen/[^\"]+)/bestand\"")
                .matcher(teacher.get(gate).body());
        assertThat(copy.find()).isTrue();
        HttpResponse<String> file = teacher.fill(gate, copy.group(1) + "/bestand", Map.of());
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment")
                .contains(".mp4");
        return place;
    }

    private HttpResponse<String> send(String number, byte[] content, boolean token) {
        var request = teacher.request(album + "/foto?formulier=" + number)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(content));
        return teacher.send(token ? request.header("X-CSRF-TOKEN", Upload.token(teacher)) : request);
    }

    private static Map<String, String> done() {
        return Map.of("doe", "klaar", "iedereen", "ja");
    }

    private HttpResponse<String> name(String page, String who, Map<String, String> more) {
        Map<String, String> form = new HashMap<>(hidden(page));
        form.put("wie", who);
        form.putAll(more);
        return teacher.post(page + "/namen", form);
    }

    private HttpResponse<String> place(String gate, Map<String, String> more) {
        Map<String, String> form = new HashMap<>(hidden(gate));
        form.putAll(more);
        return teacher.post(gate, form);
    }

    private Map<String, String> hidden(String page) {
        Map<String, String> fields = new HashMap<>();
        Matcher found = HIDDEN.matcher(teacher.get(page).body());
        while (found.find()) {
            fields.put(found.group(1), found.group(2));
        }
        return fields;
    }

    private int rows(String table, String column, UUID id) {
        return desk.demo
                .superuser("zorgvuldig")
                .sql("select count(*) from " + table + " where " + column + " = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }
}
