package nl.zorgvuldig.images.albums.storage;

import static nl.zorgvuldig.platform.policy.Clause.PROMOTION_AFTER_CONSENT;
import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.consent.purposes.PurposeKey;
import nl.zorgvuldig.images.albums.Face;
import nl.zorgvuldig.images.albums.FaceSubject;
import nl.zorgvuldig.images.albums.PublishedFile;
import nl.zorgvuldig.images.publication.takedown.TakedownTasks;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.files.PictureRenderer;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.AlbumId;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// A child of another group can be recognised in a picture. Nobody here knows what its parents
/// said, so it is unrecognisable in what is kept, and in every file that is given of it.
class OtherChildTest {
    private static final Pattern ADDRESS = Pattern.compile("/beeld/[A-Za-z0-9_-]{64}");
    private static final Pattern FETCH = Pattern.compile("action=\"(/groepen/[^\"]+)/bestand\"");
    private static final Pattern HIDDEN = Pattern.compile("name=\"(_csrf|formulier|versie)\" value=\"([^\"]+)\"");

    /// Where the first and the second face begin.
    private static final int NAMED = 40;

    private static final int OTHER = 190;

    private final MediaDesk desk = new MediaDesk();
    private final WebVisitor teacher = desk.demo.signIn("leerkracht2");
    private final AlbumId album = desk.album();
    private final PictureId picture = desk.picture(album);
    private final PupilId child = desk.shown(new PurposeKey("website"));
    private final String page = "/groepen/" + desk.group + "/albums/" + album + "/" + picture;

    @Test
    @Upholds({RECORDING_AFTER_CONSENT, PROMOTION_AFTER_CONSENT})
    void another_child_is_unrecognisable_in_what_is_kept_and_in_every_file_that_is_given() {
        StoredImage sharp = desk.kept(picture);
        BufferedImage before = desk.image(picture);
        byte[] smallBefore = small();
        assertThat(mark("ander-kind", "bewaren").statusCode()).isEqualTo(303);
        assertThat(teacher.get(page).body())
                .contains("Een ander kind: wordt onherkenbaar", "ook de eigen familie niet")
                .containsPattern("value=\"ander-kind\" data-blurs=\"true\" selected")
                .contains("marks__box--to_come");
        assertThat(desk.opens(sharp)).as("it is not kept yet").isTrue();

        assertThat(mark("ander-kind", "klaar").statusCode()).isEqualTo(303);

        assertThat(teacher.get(page).body()).contains("Een ander kind", "onherkenbaar gemaakt");
        assertThat(desk.opens(sharp)).as("the sharp picture").isFalse();
        assertThat(desk.faces(picture))
                .filteredOn(face -> face.blurredAt().isPresent())
                .extracting(Face::who)
                .containsExactly(new FaceSubject.OtherChild());
        assertThat(desk.lines("blurred", picture.value())).isEqualTo(1);
        onlyTheNamed("kept", before, desk.image(picture));
        assertThat(small())
                .as("in the album: what is kept, drawn smaller")
                .isEqualTo(smallOfKept())
                .isNotEqualTo(smallBefore);
        onlyTheNamed(
                "the school", before, jpeg(teacher.getBytes(page + "/beeld").body()));
        SignedInUser parent = desk.guardian(desk.decider(child));
        onlyTheNamed(
                "the parents",
                before,
                PublishedFile.image(desk.see(parent, child, picture).orElseThrow()));
        for (String channel : new String[] {"website", "newsletter"}) {
            String address = place(channel);
            assertThat(PublishedFile.apart(before, world(address), OTHER))
                    .as(channel)
                    .isGreaterThan(25);
        }
        onlyTheNamed("the website", before, world(first(ADDRESS, gate("website"), 0)));
        for (String channel : new String[] {"class_group", "school_guide", "social_media", "press"}) {
            assertThat(PublishedFile.apart(before, PublishedFile.image(fetched(channel)), OTHER))
                    .as(channel)
                    .isGreaterThan(25);
        }
    }

    @Test
    @Upholds({RECORDING_AFTER_CONSENT, PROMOTION_AFTER_CONSENT})
    void said_later_it_is_blurred_where_the_picture_stands_and_what_left_must_be_taken_down() {
        BufferedImage before = desk.image(picture);
        assertThat(mark("onherkenbaar", "klaar").statusCode()).isEqualTo(303);
        String address = place("website");
        assertThat(PublishedFile.apart(before, world(address), OTHER)).isLessThan(20);
        fetched("press");
        judge();
        assertThat(desk.lines("to-take-down", picture.value())).isZero();
        StoredImage sharp = desk.kept(picture);

        assertThat(teacher.fill(page, page + "/opnieuw", Map.of()).statusCode()).isEqualTo(303);
        assertThat(mark("ander-kind", "klaar").statusCode()).isEqualTo(303);

        assertThat(desk.opens(sharp)).isFalse();
        assertThat(PublishedFile.apart(before, world(address), OTHER)).isGreaterThan(25);
        judge();
        assertThat(desk.lines("to-take-down", picture.value())).isEqualTo(1);
        fetched("press");
        judge();
        assertThat(desk.lines("to-take-down", picture.value()))
                .as("the new one")
                .isEqualTo(1);
    }

    @Test
    @Upholds(RECORDING_AFTER_CONSENT)
    void what_was_blurred_stays_so_whoever_it_is_said_to_be_afterwards() {
        assertThat(mark("ander-kind", "klaar").statusCode()).isEqualTo(303);
        BufferedImage kept = desk.image(picture);
        assertThat(teacher.fill(page, page + "/opnieuw", Map.of()).statusCode()).isEqualTo(303);
        assertThat(mark("bezoeker", "klaar").statusCode()).isEqualTo(303);
        assertThat(PublishedFile.apart(kept, desk.image(picture), OTHER)).isLessThan(20);
        assertThat(desk.faces(picture))
                .extracting(Face::who)
                .contains(new FaceSubject.OtherChild(), new FaceSubject.Visitor());
    }

    private static void onlyTheNamed(String where, BufferedImage before, BufferedImage seen) {
        assertThat(PublishedFile.apart(before, seen, OTHER)).as(where).isGreaterThan(25);
        assertThat(PublishedFile.apart(before, seen, NAMED)).as(where).isLessThan(20);
    }

    /// The first face is the child's; of the second it is said here whose it is.
    private HttpResponse<String> mark(String second, String what) {
        Map<String, String> form = hidden(page);
        form.putAll(Map.of("aantal", "2", "doe", what, "iedereen", "ja"));
        face(form, 0, NAMED, "leerling-" + child);
        face(form, 1, OTHER, second);
        return teacher.post(page, form);
    }

    private static void face(Map<String, String> form, int place, int x, String who) {
        form.put("id" + place, UUID.randomUUID().toString());
        form.put("x" + place, Integer.toString(x));
        form.put("y" + place, "100");
        form.put("b" + place, "120");
        form.put("h" + place, "120");
        form.put("wie" + place, who);
    }

    /// @return its living address
    private String place(String channel) {
        Map<String, String> form = hidden(gate(channel));
        form.put("hoe", "onherkenbaar");
        assertThat(teacher.post(gate(channel), form).statusCode()).isEqualTo(303);
        return first(ADDRESS, gate(channel), 0);
    }

    private BufferedImage world(String address) {
        return PublishedFile.image(desk.demo.nobody().getBytes(address).body());
    }

    /// As a file, to lie elsewhere.
    private byte[] fetched(String channel) {
        Map<String, String> form = hidden(gate(channel));
        form.put("hoe", "onherkenbaar");
        form.put("plek", "Buurtkrant");
        assertThat(teacher.post(gate(channel), form).statusCode()).isEqualTo(303);
        String token = Objects.requireNonNull(form.get("_csrf"));
        HttpResponse<byte[]> file = teacher.sendBytes(teacher.request(first(FETCH, gate(channel), 1) + "/bestand")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf=" + token)));
        assertThat(file.statusCode()).as(channel).isEqualTo(200);
        return file.body();
    }

    private void judge() {
        desk.runAsProgram(desk.demo.part(TakedownTasks.class)::judge);
    }

    /// WebP, as it was put away with the picture.
    private byte[] small() {
        return desk.asProgram(() -> Objects.requireNonNull(desk.demo
                .part(Work.class)
                .read(Act.MAINTAIN, () -> desk.demo.part(PictureStore.class).smalls(album))
                .get(picture)));
    }

    private byte[] smallOfKept() {
        StoredImage kept = desk.kept(picture);
        return desk.asProgram(() -> desk.demo.part(PictureFiles.class).hold(kept, this::drawnSmall));
    }

    private byte[] drawnSmall(Path file) {
        try {
            return desk.demo.part(PictureRenderer.class).small(file).orElseThrow();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private BufferedImage jpeg(byte[] webp) {
        return PublishedFile.image(desk.demo.part(PictureRenderer.class).screen(new ByteArrayInputStream(webp)));
    }

    private String gate(String channel) {
        return "/groepen/" + desk.group + "/publicaties/" + picture + "/" + channel;
    }

    private String first(Pattern what, String on, int group) {
        Matcher found = what.matcher(teacher.get(on).body());
        assertThat(found.find()).as(on).isTrue();
        return found.group(group);
    }

    private Map<String, String> hidden(String on) {
        Map<String, String> fields = new HashMap<>();
        Matcher found = HIDDEN.matcher(teacher.get(on).body());
        while (found.find()) {
            fields.put(found.group(1), found.group(2));
        }
        return fields;
    }
}
