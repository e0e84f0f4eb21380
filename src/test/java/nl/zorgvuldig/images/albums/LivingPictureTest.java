package nl.zorgvuldig.images.albums;

import static nl.zorgvuldig.platform.policy.Clause.PROMOTION_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.consent.purposes.PurposeKey;
import nl.zorgvuldig.images.albums.storage.MediaDesk;
import nl.zorgvuldig.images.publication.HostedUrl;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.identity.codes.LegacyLinkCode;
import nl.zorgvuldig.platform.kernel.ids.AlbumId;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.NotFoundMeter;
import org.junit.jupiter.api.Test;

/// A picture from the gate to the address at which everybody sees it, over HTTP, and what happens
/// there when a consent is taken back.
class LivingPictureTest {
    private static final PurposeKey WEBSITE = new PurposeKey("website");
    private static final Pattern ADDRESS = Pattern.compile("/beeld/[A-Za-z0-9_-]{64}");
    private static final Pattern END = Pattern.compile("action=\"(/groepen/[^\"]+/weg)\"");
    private static final Pattern HIDDEN = Pattern.compile("name=\"(_csrf|formulier)\" value=\"([^\"]+)\"");

    private final MediaDesk desk = new MediaDesk();
    private final WebVisitor teacher = desk.demo.signIn("leerkracht2");
    private final WebVisitor nobody = desk.demo.nobody();
    private final AlbumId album = desk.album();
    private final PictureId picture = desk.picture(album);
    private final String gate = "/groepen/" + desk.group + "/publicaties/" + picture + "/website";
    private final PupilId child = desk.shown(WEBSITE);

    @Test
    @Upholds(PROMOTION_AFTER_CONSENT)
    void what_is_not_marked_goes_nowhere_whoever_asks_by_its_id() {
        assertThat(teacher.get(gate).statusCode()).isEqualTo(404);
        assertThat(teacher.get(gate + "/beeld").statusCode()).isEqualTo(404);
        Map<String, String> form = new HashMap<>(hidden("/albums"));
        form.put("hoe", "onherkenbaar");
        assertThat(teacher.post(gate, form).statusCode()).isEqualTo(404);
        assertThat(rows()).isZero();
    }

    @Test
    @Upholds(PROMOTION_AFTER_CONSENT)
    void nobody_else_places_it_nor_by_way_of_a_group_of_their_own() {
        desk.finish(album, picture, new FaceSubject.Child(child));
        WebVisitor other = desk.demo.signIn("leerkracht");
        String own =
                "/groepen/" + desk.groupOf(desk.demo.person("leerkracht")) + "/publicaties/" + picture + "/website";
        for (String page : List.of(gate, own, gate + "/beeld", own + "/beeld")) {
            assertThat(other.get(page).statusCode()).as(page).isIn(403, 404);
        }
        for (String page : List.of(gate, own)) {
            assertThat(other.fill("/", page, Map.of("hoe", "onherkenbaar")).statusCode())
                    .isIn(403, 404);
        }
        assertThat(teacher.post(gate, Map.of("hoe", "onherkenbaar")).statusCode())
                .isEqualTo(403);
        assertThat(teacher.get(gate.replace("website", "billboard")).statusCode())
                .isEqualTo(404);
        assertThat(rows()).isZero();
    }

    @Test
    @Upholds(PROMOTION_AFTER_CONSENT)
    void a_withdrawal_counts_at_the_gate_and_at_the_next_request_of_the_address() {
        desk.finish(album, picture, new FaceSubject.Child(child));
        desk.answer(child, WEBSITE, ConsentChoice.WITHDRAWN);
        HttpResponse<String> refused = place("");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Niet geplaatst", "C18", "mag niet");
        assertThat(place("iets").statusCode()).isEqualTo(422);
        assertThat(WebVisitor.location(place("niet"))).endsWith("?niet=ja");
        assertThat(rows()).isZero();

        desk.answer(child, WEBSITE, ConsentChoice.GRANTED);
        assertThat(place("").statusCode()).isEqualTo(303);
        String address = address();
        HttpResponse<byte[]> sharp = nobody.getBytes(address);
        assertThat(PublishedFile.spread(sharp.body())).as("the photo itself").isGreaterThan(60);
        PublishedFile.holdsNothingBeside(sharp.body());
        assertThat(sharp.headers().firstValue("Cache-Control")).contains("public, max-age=30, must-revalidate");
        assertThat(sharp.headers().firstValue("Cross-Origin-Resource-Policy")).contains("cross-origin");
        assertThat(sharp.headers().firstValue("Set-Cookie")).isEmpty();
        String tag = sharp.headers().firstValue("ETag").orElseThrow();
        assertThat(known(address, tag)).isEqualTo(304);

        desk.answer(child, WEBSITE, ConsentChoice.WITHDRAWN);
        assertThat(known(address, tag))
                .as("no cache may go on showing the child")
                .isEqualTo(200);
        HttpResponse<byte[]> blurred = nobody.getBytes(address);
        assertThat(PublishedFile.spread(blurred.body())).as("one cell").isLessThan(12);
        PublishedFile.holdsNothingBeside(blurred.body());
        assertThat(nobody.getBytes(address).body())
                .as("asking again gives nothing to average")
                .isEqualTo(blurred.body());
        assertThat(desk.lines("website", picture.value())).isEqualTo(1);
    }

    @Test
    @Upholds(PROMOTION_AFTER_CONSENT)
    void the_same_form_again_places_once_and_not_after_it_was_taken_back() {
        desk.finish(album, picture);
        Map<String, String> form = hidden(gate);
        assertThat(teacher.post(gate, form).statusCode()).isEqualTo(303);
        assertThat(teacher.post(gate, form).statusCode()).isEqualTo(303);
        assertThat(rows()).isEqualTo(1);
        String address = address();
        String newsletter = gate.replace("website", "newsletter");
        assertThat(teacher.post(newsletter, form).statusCode())
                .as("another form")
                .isEqualTo(422);

        Matcher end = END.matcher(teacher.get(gate).body());
        assertThat(end.find()).isTrue();
        assertThat(teacher.post(end.group(1), form).statusCode()).isEqualTo(303);
        assertThat(nobody.get(address).statusCode()).isEqualTo(410);
        assertThat(teacher.post(gate, form).statusCode()).isEqualTo(422);
        assertThat(place("").statusCode()).isEqualTo(303);
        assertThat(nobody.get(address).statusCode()).as("an old address").isEqualTo(410);
        assertThat(nobody.get(address()).statusCode()).isEqualTo(200);
    }

    @Test
    @Upholds(PROMOTION_AFTER_CONSENT)
    void what_cannot_be_shown_is_gone_and_a_guessed_address_was_never_there() {
        desk.finish(album, picture, new FaceSubject.Child(child), new FaceSubject.Visitor());
        assertThat(place("").statusCode()).as("nobody asked the visitor").isEqualTo(422);
        assertThat(place("onherkenbaar").statusCode()).isEqualTo(303);
        String address = address();
        assertThat(nobody.get(address).statusCode()).isEqualTo(200);
        String again = "/groepen/" + desk.group + "/albums/" + album + "/" + picture;
        assertThat(teacher.fill(again, again + "/opnieuw", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(nobody.get(address).statusCode()).as("marked anew").isEqualTo(410);
        assertThat(teacher.fill(again, again + "/weg", Map.of()).statusCode()).isEqualTo(303);
        assertThat(nobody.get(address).statusCode()).as("destroyed").isEqualTo(410);

        String guessed = HostedUrl.fresh(desk.demo.board()).path();
        for (String wrong : List.of(guessed, "/beeld/x", "/beeld/" + picture, address + "A", "/beeld/%00")) {
            assertThat(nobody.get(wrong).statusCode()).as(wrong).isIn(400, 404);
        }
        for (Map.Entry<String, Integer> entry :
                Map.of(guessed, 404, address, 410).entrySet()) {
            HttpResponse<String> page = asking(entry.getKey(), "text/html,image/webp,*/*;q=0.8");
            assertThat(page.statusCode()).isEqualTo(entry.getValue());
            assertThat(page.body()).contains("<h1", "href=\"/\"");
            HttpResponse<String> inPage = asking(entry.getKey(), "image/webp,image/*,*/*;q=0.8");
            assertThat(inPage.statusCode()).isEqualTo(entry.getValue());
            assertThat(inPage.headers().firstValue("Content-Type")).contains("image/svg+xml");
            assertThat(inPage.body()).contains("niet te zien", "not shown");
        }
    }

    @Test
    void each_guess_of_an_address_is_counted_whether_a_page_or_a_picture_was_asked_for() {
        String guessed = HostedUrl.fresh(desk.demo.board()).path();
        try (NotFoundMeter meter = new NotFoundMeter()) {
            for (String accepts : List.of("text/html,*/*;q=0.8", "image/webp,image/*", "*/*")) {
                assertThat(asking(guessed, accepts).statusCode()).isEqualTo(404);
            }
            assertThat(meter.by("images.publication.web.HostedImageController.show"))
                    .isEqualTo(3);
        }
    }

    /// As the migration writes it, with the words of the migration itself.
    @Test
    @Upholds(PROMOTION_AFTER_CONSENT)
    void an_address_of_before_stays_in_a_newsletter_that_was_sent_and_follows_the_same_rule() throws IOException {
        desk.finish(album, picture, new FaceSubject.Child(child));
        assertThat(place("").statusCode()).isEqualTo(303);
        UUID number = UUID.randomUUID();
        Matcher using = Pattern.compile("(?s)using (.+?);")
                .matcher(Files.readString(Path.of("src/main/resources/db/migration/publication/V584__addresses.sql")));
        assertThat(using.find()).isTrue();
        String written = using.group(1).replace("uuid_send(address)", "uuid_send(:number)");
        desk.demo
                .superuser("zorgvuldig")
                .sql("update publication.placed set address = " + written + " where picture = :id")
                .param("number", number)
                .param("id", picture.value())
                .update();

        String address = "/beeld/" + new LegacyLinkCode(desk.demo.board(), number).text();
        assertThat(teacher.get(gate).body()).contains(address);
        assertThat(PublishedFile.spread(nobody.getBytes(address).body())).isGreaterThan(60);
        desk.answer(child, WEBSITE, ConsentChoice.WITHDRAWN);
        assertThat(PublishedFile.spread(nobody.getBytes(address).body())).isLessThan(12);
    }

    private HttpResponse<String> asking(String path, String accepts) {
        return nobody.send(nobody.request(path).header("Accept", accepts));
    }

    private HttpResponse<String> place(String how) {
        Map<String, String> form = new HashMap<>(hidden(gate));
        form.put("hoe", how);
        return teacher.post(gate, form);
    }

    private int known(String address, String tag) {
        return nobody.send(nobody.request(address).header("If-None-Match", tag)).statusCode();
    }

    private String address() {
        Matcher found = ADDRESS.matcher(teacher.get(gate).body());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private Map<String, String> hidden(String page) {
        Map<String, String> fields = new HashMap<>();
        Matcher found = HIDDEN.matcher(teacher.get(page).body());
        while (found.find()) {
            fields.put(found.group(1), found.group(2));
        }
        return fields;
    }

    private int rows() {
        return desk.demo
                .superuser("zorgvuldig")
                .sql("select count(*) from publication.placed where picture = :picture")
                .param("picture", picture.value())
                .query(Integer.class)
                .single();
    }
}
