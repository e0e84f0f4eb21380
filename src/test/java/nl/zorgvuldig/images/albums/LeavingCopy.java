package nl.zorgvuldig.images.albums;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.consent.purposes.PurposeKey;
import nl.zorgvuldig.fall.HeadStart;
import nl.zorgvuldig.fall.Races;
import nl.zorgvuldig.images.albums.storage.MediaDesk;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.ids.AlbumId;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// A copy of a picture of one child, that a teacher fetches as often as there are races. When the
/// program asks meanwhile that it is taken down, another copy takes its place.
final class LeavingCopy implements Races.Lane {
    /// So many races, and what was answered in them is taken away: no child is asked a thousand
    /// times, and each decision reads every answer about the child.
    private static final int FORGET_AFTER = 50;

    private static final Pattern FETCH = Pattern.compile("action=\"(/groepen/[^\"]+/bestand)\"");
    private static final Pattern HIDDEN = Pattern.compile("name=\"(_csrf|formulier)\" value=\"([^\"]+)\"");

    private final MediaDesk desk;
    private final PupilId child;
    private final PurposeKey channel;
    private final SignedInUser parent;
    private final WebVisitor teacher;
    private final PictureId picture;
    private final String gate;
    private final Map<ByteBuffer, Boolean> looks = new HashMap<>();
    private Copy copy;
    private Instant granted = Instant.EPOCH; // once, before the first race
    private boolean given = true;
    private int raced;

    private record Copy(String fetch, String token) {}

    LeavingCopy(MediaDesk desk, PupilId child, PurposeKey channel) {
        this.desk = desk;
        this.child = child;
        this.channel = channel;
        parent = desk.guardian(desk.decider(child));
        teacher = desk.demo.signIn("leerkracht2");
        AlbumId album = desk.album();
        picture = desk.picture(album);
        desk.finish(album, picture, new FaceSubject.Child(child));
        gate = "/groepen/" + desk.group + "/publicaties/" + picture + "/" + channel;
        copy = copy();
    }

    @Override
    public void alone() {
        assertThat(seen(fetched())).as("nobody withdrew").isTrue();
    }

    @Override
    public boolean race(HeadStart start) {
        while (true) {
            give();
            CompletableFuture<HttpResponse<byte[]>> leaving = start.begin(this::fetched);
            start.await();
            Instant withdrawn = answer(ConsentChoice.WITHDRAWN);
            given = false;
            HttpResponse<byte[]> left = leaving.join();
            boolean seen = seen(left);
            if (seen) {
                assertThat(fetchedAt()).isAfter(granted).isBefore(withdrawn);
            }
            HttpResponse<byte[]> after = fetched();
            assertThat(seen(after)).as("after the withdrawal").isFalse();
            forget();
            boolean calledBack = after.statusCode() == 404;
            if (calledBack) {
                give();
                copy = copy();
            }
            if (seen || !calledBack) {
                return seen;
            }
        }
    }

    private void give() {
        if (!given) {
            granted = answer(ConsentChoice.GRANTED);
            given = true;
        }
    }

    private Instant answer(ConsentChoice choice) {
        return new Withdrawing(desk).answer(parent, child, channel, choice);
    }

    private void forget() {
        if (++raced % FORGET_AFTER == 0) {
            desk.demo
                    .superuser("zorgvuldig")
                    .sql("delete from consent.answer where pupil = :pupil and purpose = :purpose"
                            + " and person = :person and recorded_at < :before")
                    .param("pupil", child.value())
                    .param("purpose", channel.code())
                    .param("person", parent.person().value())
                    .param("before", Timestamp.from(granted))
                    .update();
        }
    }

    private Copy copy() {
        Map<String, String> form = form();
        form.put("plek", "Buurtkrant");
        assertThat(teacher.post(gate, form).statusCode()).isEqualTo(303);
        return new Copy(newest(), Objects.requireNonNull(form.get("_csrf")));
    }

    /// Whether the child is seen in it: nothing is seen by half. The same file is looked at once.
    private boolean seen(HttpResponse<byte[]> left) {
        return left.statusCode() == 200 && looks.computeIfAbsent(ByteBuffer.wrap(left.body()), _ -> look(left.body()));
    }

    private static boolean look(byte[] jpeg) {
        double spread = PublishedFile.spread(jpeg);
        assertThat(spread).as("one colour, or as it was taken").matches(it -> it < 12 || it > 60);
        return spread > 60;
    }

    private HttpResponse<byte[]> fetched() {
        return teacher.sendBytes(teacher.request(copy.fetch())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf=" + copy.token())));
    }

    /// The copies of this picture are listed by when they were made.
    private String newest() {
        String id = desk.demo
                .superuser("zorgvuldig")
                .sql("select id::text from publication.copy where picture = :picture"
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
                .sql("select at from audit.event where board = :board and act = :act"
                        + " and via = :picture and relation = 'fetched' order by id desc limit 1")
                .param("board", desk.demo.board().value())
                .param("act", PictureActs.KEEP_PICTURES.code())
                .param("picture", picture.value())
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
