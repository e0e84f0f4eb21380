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
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.consent.Choice;
import nl.zorgvuldig.consent.PurposeKey;
import nl.zorgvuldig.identity.WebVisitor;
import nl.zorgvuldig.kernel.AlbumId;
import nl.zorgvuldig.kernel.PictureId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Upholds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A copy of a picture is fetched at the moment at which a parent takes the consent back, time and
/// again (`-Dfall.races`): the child is seen in what left before, and in nothing that leaves after.
class LeavingRaceTest {
    private static final int RACES = Integer.getInteger("fall.races", 10);
    private static final long JITTER_NANOS = 20_000_000;
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
        int sharp = 0;
        for (int race = 0; race < RACES; race++) {
            desk.answer(child, SOCIAL, Choice.GRANTED);
            Map<String, String> form = form();
            String token = Objects.requireNonNull(form.get("_csrf"));
            form.put("plek", "Buurtkrant");
            assertThat(teacher.post(gate, form).statusCode()).isEqualTo(303);
            String fetch = newest();
            CompletableFuture<HttpResponse<byte[]>> left =
                    CompletableFuture.supplyAsync(
                            () -> {
                                jitter();
                                return fetched(fetch, token);
                            });
            CompletableFuture<Void> withdrawn =
                    CompletableFuture.runAsync(
                            () -> {
                                jitter();
                                new Withdrawing(desk).withdraw(child, SOCIAL);
                            });
            withdrawn.join();
            if (left.join().statusCode() == 200 && PublishedFile.spread(left.join().body()) > 60) {
                sharp++;
                assertThat(fetchedAt()).isBefore(withdrawnAt());
            }
            HttpResponse<byte[]> after = fetched(fetch, token);
            if (after.statusCode() == 200) {
                assertThat(PublishedFile.spread(after.body())).as("one cell").isLessThan(12);
            }
        }
        System.out.printf(
                "fall: of %d copies the child was seen in %d that left just before%n",
                RACES, sharp);
    }

    private HttpResponse<byte[]> fetched(String action, String token) {
        return teacher.sendBytes(
                teacher.request(action)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("_csrf=" + token)));
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

    private static void jitter() {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(JITTER_NANOS));
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
