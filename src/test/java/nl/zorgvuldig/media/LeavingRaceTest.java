package nl.zorgvuldig.media;

import static nl.zorgvuldig.policy.Clause.PROMOTION_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.consent.Choice;
import nl.zorgvuldig.consent.PurposeKey;
import nl.zorgvuldig.fall.HeadStart;
import nl.zorgvuldig.identity.WebVisitor;
import nl.zorgvuldig.kernel.AlbumId;
import nl.zorgvuldig.kernel.PictureId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Upholds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A copy of a picture is fetched at the moment at which a parent takes the consent back, time and
/// again (`-Dfall.races`): the child is seen in what left before, and in nothing that leaves after.
/// Both must happen.
class LeavingRaceTest {
    private static final int RACES = Integer.getInteger("fall.races", 10);
    private static final PurposeKey SOCIAL = new PurposeKey("social_media");
    private static final Pattern FETCH = Pattern.compile("action=\"(/groepen/[^\"]+/bestand)\"");
    private static final Pattern HIDDEN =
            Pattern.compile("name=\"(_csrf|formulier)\" value=\"([^\"]+)\"");

    private final MediaDesk desk = new MediaDesk();
    private final WebVisitor teacher = desk.demo.signIn("leerkracht2");
    private final AlbumId album = desk.album();
    private final PictureId picture = desk.picture(album);
    private final PupilId child = desk.shown(SOCIAL);
    private final String gate =
            "/groepen/" + desk.group + "/publicaties/" + picture + "/social_media";

    @AfterEach
    void asBefore() {
        desk.answer(child, SOCIAL, Choice.GRANTED);
    }

    @Test
    @Upholds(PROMOTION_AFTER_CONSENT)
    void the_child_is_seen_in_what_left_before_and_in_nothing_that_leaves_after() {
        desk.finish(album, picture, new Who.Child(child));
        HeadStart start = new HeadStart(alone());
        for (int race = 0; race < RACES; race++) {
            Copy copy = copy();
            CompletableFuture<HttpResponse<byte[]>> leaving = start.begin(() -> fetched(copy));
            start.await();
            new Withdrawing(desk).withdraw(child, SOCIAL);
            HttpResponse<byte[]> left = leaving.join();
            if (seen(left)) {
                start.won();
                assertThat(fetchedAt()).isBefore(withdrawnAt());
            } else {
                start.lost();
            }
            assertThat(seen(fetched(copy))).as("after the withdrawal").isFalse();
        }
        System.out.println("fall: fetching a copy, " + start);
        start.mustHaveBeenARace();
    }

    /// Where nothing comes in between, the child is seen in what leaves.
    ///
    /// @return how long it took
    private long alone() {
        Copy copy = copy();
        long begun = System.nanoTime();
        assertThat(seen(fetched(copy))).as("nobody withdrew").isTrue();
        return System.nanoTime() - begun;
    }

    private record Copy(String fetch, String token) {}

    private Copy copy() {
        desk.answer(child, SOCIAL, Choice.GRANTED);
        Map<String, String> form = form();
        form.put("plek", "Buurtkrant");
        assertThat(teacher.post(gate, form).statusCode()).isEqualTo(303);
        return new Copy(newest(), Objects.requireNonNull(form.get("_csrf")));
    }

    /// Whether the child is seen in it: nothing is seen by half.
    private static boolean seen(HttpResponse<byte[]> left) {
        if (left.statusCode() != 200) {
            return false;
        }
        double spread = PublishedFile.spread(left.body());
        assertThat(spread).as("one colour, or as it was taken").matches(it -> it < 12 || it > 60);
        return spread > 60;
    }

    private HttpResponse<byte[]> fetched(Copy copy) {
        return teacher.sendBytes(
                teacher.request(copy.fetch())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("_csrf=" + copy.token())));
    }

    /// The copies of this picture are listed by when they were made.
    private String newest() {
        String id =
                desk.demo
                        .superuser("zorgvuldig")
                        .sql(
                                "select id::text from publication.copy where picture = :picture"
                                        + " order by made_at desc limit 1")
                        .param("picture", picture.value())
                        .query(String.class)
                        .single();
        Matcher found = FETCH.matcher(teacher.get(gate).body());
        while (found.find()) {
            if (found.group(1).contains(id)) {
                return found.group(1);
            }
        }
        throw new AssertionError("the copy that was just made is not on the page");
    }

    private Instant fetchedAt() {
        return desk.demo
                .superuser("zorgvuldig")
                .sql(
                        "select max(at) from audit.event where via = :picture and relation = 'fetched'")
                .param("picture", picture.value())
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    private Instant withdrawnAt() {
        return desk.demo
                .superuser("zorgvuldig")
                .sql(
                        "select max(given_at) from consent.answer where pupil = :pupil"
                                + " and choice = 'withdrawn'")
                .param("pupil", child.value())
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    private Map<String, String> form() {
        Map<String, String> fields = new HashMap<>();
        Matcher found = HIDDEN.matcher(teacher.get(gate).body());
        while (found.find()) {
            fields.put(found.group(1), found.group(2));
        }
        return fields;
    }
}
