package nl.zorgvuldig.images.albums;

import static nl.zorgvuldig.platform.policy.Clause.PROMOTION_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.consent.purposes.PurposeKey;
import nl.zorgvuldig.images.albums.storage.MediaDesk;
import nl.zorgvuldig.images.publication.takedown.TakedownTasks;
import nl.zorgvuldig.platform.casework.CaseKind;
import nl.zorgvuldig.platform.casework.OpenCase;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.AlbumId;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.Vault;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A picture that leaves as a file, and the task to take it down where it lies.
class CopyElsewhereTest {
    private static final PurposeKey SOCIAL = new PurposeKey("social_media");
    private static final Pattern FETCH = Pattern.compile("action=\"(/groepen/[^\"]+)/bestand\"");
    private static final Pattern HIDDEN = Pattern.compile("name=\"(_csrf|formulier)\" value=\"([^\"]+)\"");

    private final MediaDesk desk = new MediaDesk();
    private final WebVisitor teacher = desk.demo.signIn("leerkracht2");
    private final AlbumId album = desk.album();
    private final PictureId picture = desk.picture(album);
    private final String gate = "/groepen/" + desk.group + "/publicaties/" + picture + "/social_media";
    /// Without digits, which could be a number that may not be there.
    private final String place = "Instagram " + UUID.randomUUID().toString().replaceAll("[-0-9]", "x");
    private final PupilId child = desk.shown(SOCIAL);

    @Test
    @Upholds(PROMOTION_AFTER_CONSENT)
    void after_a_withdrawal_there_is_a_task_until_somebody_says_it_is_done() {
        desk.finish(album, picture, new FaceSubject.Child(child));
        assertThat(make("").body()).contains("Schrijf op waar de foto komt te staan.");
        assertThat(make("bij 111222333").body()).contains("burgerservicenummer");
        assertThat(make("x".repeat(121)).statusCode()).isEqualTo(422);
        assertThat(rows("copy")).isZero();

        assertThat(make(place).statusCode()).isEqualTo(303);
        String copy = copy();
        runJob();
        assertThat(teacher.get("/publicaties/weghalen").body()).doesNotContain(place);
        assertThat(rows("seen")).as("nothing left yet").isZero();
        HttpResponse<String> file = send(copy + "/bestand");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(rows("seen")).isEqualTo(1);
        runJob();
        assertThat(teacher.get("/publicaties/weghalen").body()).doesNotContain(place);

        desk.answer(child, SOCIAL, ConsentChoice.WITHDRAWN);
        String tasks = teacher.get("/publicaties/weghalen").body();
        assertThat(tasks).contains(place, "uiterlijk op");
        assertThat(teacher.get("/").body()).contains("/publicaties/weghalen", "Haal de foto weg");
        assertThat(send(copy + "/bestand").statusCode()).as("no new copy").isEqualTo(404);
        assertThat(desk.demo.signIn("leerkracht").get("/publicaties/weghalen").body())
                .doesNotContain(place);

        desk.answer(child, SOCIAL, ConsentChoice.GRANTED);
        runJob();
        assertThat(teacher.get("/publicaties/weghalen").body()).as("it stays").contains(place);
        assertThat(send(copy + "/weg").statusCode()).isEqualTo(303);
        assertThat(teacher.get("/publicaties/weghalen").body()).doesNotContain(place);
        assertThat(send(copy + "/weg").statusCode()).isEqualTo(404);
        assertThat(desk.lines("taken-down", picture.value())).isEqualTo(1);
        assertThat(desk.lines("to-take-down", picture.value())).isEqualTo(1);
    }

    @Test
    @Upholds(PROMOTION_AFTER_CONSENT)
    void the_file_shows_who_may_be_seen_when_it_is_fetched_and_nobody_else_gets_it() {
        desk.finish(album, picture, new FaceSubject.Child(child));
        assertThat(make(place).statusCode()).isEqualTo(303);
        String copy = copy();
        WebVisitor other = desk.demo.signIn("leerkracht");
        for (String way : new String[] {"/bestand", "/weg"}) {
            assertThat(other.fill("/", copy + way, Map.of()).statusCode()).isIn(403, 404);
            assertThat(teacher.post(copy + way, Map.of()).statusCode()).isEqualTo(403);
        }
        desk.answer(child, SOCIAL, ConsentChoice.WITHDRAWN);
        byte[] file = bytes(copy + "/bestand");
        assertThat(PublishedFile.spread(file)).as("one cell").isLessThan(12);
        PublishedFile.holdsNothingBeside(file);
        assertThat(rows("seen")).isZero();
        String guessed = copy.replaceFirst("[^/]+$", UUID.randomUUID().toString());
        assertThat(send(guessed + "/bestand").statusCode()).isEqualTo(404);
    }

    @Test
    @Upholds(PROMOTION_AFTER_CONSENT)
    void the_database_gives_copies_and_who_is_in_them_to_the_keeper_of_the_group_alone() {
        desk.finish(album, picture, new FaceSubject.Child(child));
        assertThat(make(place).statusCode()).isEqualTo(303);
        send(copy() + "/bestand");
        String seen = "select count(*) from publication.seen s join publication.copy c"
                + " on c.board = s.board and c.id = s.copy where s.board = :board and c.picture = :picture";
        assertThat(count(desk.teacher, PictureActs.KEEP_PICTURES, seen)).isEqualTo(1);
        assertThat(count(desk.teacher, Act.BROWSE, seen)).isZero();
        assertThat(count(desk.staff("leerkracht"), PictureActs.KEEP_PICTURES, seen))
                .isZero();
        String forget = "delete from publication.seen where board = :board and pupil = '" + child + "'";
        assertThat(change(desk.teacher, PictureActs.KEEP_PICTURES, forget)).isZero();
        assertThat(change(desk.teacher, Act.DESTROY, forget)).isZero();
        assertThatThrownBy(() -> change(
                        desk.staff("leerkracht"),
                        PictureActs.KEEP_PICTURES,
                        "insert into publication.copy (board, id, picture, channel, sealed_place,"
                                + " made_by, made_at) values (:board, :picture, :picture, 'press',"
                                + " 'x', '"
                                + desk.demo.person("leerkracht")
                                + "', now())"))
                .hasStackTraceContaining("row-level security");
    }

    /// The key of a copy that is taken down goes before its row.
    @Test
    @Upholds(PROMOTION_AFTER_CONSENT)
    void a_copy_whose_key_is_gone_is_still_to_be_taken_down() {
        desk.finish(album, picture, new FaceSubject.Child(child));
        assertThat(make(place).statusCode()).isEqualTo(303);
        String copy = copy();
        send(copy + "/bestand");
        desk.answer(child, SOCIAL, ConsentChoice.WITHDRAWN);
        runJob();
        UUID id = desk.demo
                .superuser("zorgvuldig")
                .sql("select id from publication.copy where picture = :picture")
                .param("picture", picture.value())
                .query(UUID.class)
                .single();
        assertThat(waiting(id)).isTrue();
        desk.runAsProgram(
                () -> desk.demo.part(Vault.class).destroy(new KeyName(desk.demo.board(), id, RetentionPurpose.MEDIA)));
        assertThat(waiting(id)).isTrue();
        assertThat(teacher.get("/publicaties/weghalen").statusCode()).isEqualTo(200);
        assertThat(send(copy + "/weg").statusCode()).isEqualTo(303);
        assertThat(waiting(id)).isFalse();
    }

    private boolean waiting(UUID copy) {
        CaseKind kind = desk.demo.parts(CaseKind.class).stream()
                .filter(part -> part.code().equals("copy"))
                .findFirst()
                .orElseThrow();
        List<OpenCase> found = desk.demo
                .part(Boards.class)
                .program(desk.demo.board())
                .call(() -> desk.demo
                        .part(Work.class)
                        .read(Act.MAINTAIN, () -> kind.list(desk.demo.clock().today())));
        return found.stream().anyMatch(openCase -> openCase.id().equals(copy));
    }

    private HttpResponse<String> make(String where) {
        Map<String, String> form = new HashMap<>(hidden(gate));
        form.put("plek", where);
        return teacher.post(gate, form);
    }

    private String copy() {
        Matcher found = FETCH.matcher(teacher.get(gate).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private HttpResponse<String> send(String action) {
        return teacher.fill(gate, action, Map.of());
    }

    private byte[] bytes(String action) {
        String token = hidden(gate).get("_csrf");
        return teacher.sendBytes(teacher.request(action)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(
                                "_csrf=" + java.net.URLEncoder.encode(token, StandardCharsets.UTF_8))))
                .body();
    }

    private void runJob() {
        desk.runAsProgram(desk.demo.part(TakedownTasks.class)::judge);
    }

    private Map<String, String> hidden(String page) {
        Map<String, String> fields = new HashMap<>();
        Matcher found = HIDDEN.matcher(teacher.get(page).body());
        while (found.find()) {
            fields.put(found.group(1), found.group(2));
        }
        return fields;
    }

    private int rows(String table) {
        String sql = table.equals("copy")
                ? "select count(*) from publication.copy where picture = :picture"
                : "select count(*) from publication.seen s join publication.copy c on c.id = s.copy"
                        + " where c.picture = :picture";
        return desk.demo
                .superuser("zorgvuldig")
                .sql(sql)
                .param("picture", picture.value())
                .query(Integer.class)
                .single();
    }

    private int count(nl.zorgvuldig.platform.identity.SignedInUser who, Act act, String sql) {
        return in(
                who,
                act,
                () -> desk.demo
                        .part(JdbcClient.class)
                        .sql(sql)
                        .param("board", desk.demo.board().value())
                        .param("picture", picture.value())
                        .query(Integer.class)
                        .single());
    }

    private int change(nl.zorgvuldig.platform.identity.SignedInUser who, Act act, String sql) {
        return in(
                who,
                act,
                () -> desk.demo
                        .part(JdbcClient.class)
                        .sql(sql)
                        .param("board", desk.demo.board().value())
                        .param("picture", picture.value())
                        .update());
    }

    private int in(
            nl.zorgvuldig.platform.identity.SignedInUser who, Act act, java.util.function.Supplier<Integer> what) {
        return desk.as(who, () -> desk.demo.part(Work.class).write(act, what));
    }
}
