package nl.zorgvuldig.images.albums.storage;

import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.consent.purposes.PurposeKey;
import nl.zorgvuldig.images.albums.Face;
import nl.zorgvuldig.images.albums.FaceSubject;
import nl.zorgvuldig.images.albums.PictureMarking.Finished;
import nl.zorgvuldig.images.albums.PictureMarking.MarkResult;
import nl.zorgvuldig.images.albums.PictureState;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.ids.AlbumId;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// A photo that was kept and is open to be marked again: what is answered about who was marked in
/// it counts then too, as in a video ([VideosOpenAgainTest]).
@Upholds(RECORDING_AFTER_CONSENT)
class PhotosOpenAgainTest {
    private static final PurposeKey RECORDING = new PurposeKey("recording");
    private static final Pattern FIELD = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final MediaDesk desk = new MediaDesk();
    private final AlbumId album = desk.album();
    private final PictureId picture = desk.picture(album);
    private final PupilId child = desk.pupils(true).getLast();
    private final String page = "/groepen/" + desk.group + "/albums/" + album + "/" + picture;

    @Test
    void a_no_while_it_is_open_again_blurs_it_also_when_nobody_looks() {
        StoredImage sharp = openAgain();
        desk.judge();
        assertThat(desk.kept(picture)).as("everybody said yes").isEqualTo(sharp);
        desk.answer(child, ConsentChoice.WITHDRAWN);
        desk.judge();
        blurred(sharp);
        assertThat(state()).isEqualTo(PictureState.OPEN);
        desk.answer(child, ConsentChoice.GRANTED);
    }

    @Test
    void the_same_before_anybody_sees_it() {
        StoredImage sharp = openAgain();
        byte[] seen = desk.look(album, picture).orElseThrow();
        desk.answer(child, ConsentChoice.WITHDRAWN);
        assertThat(desk.look(album, picture).orElseThrow()).isNotEqualTo(seen);
        blurred(sharp);
        desk.answer(child, ConsentChoice.GRANTED);
    }

    @Test
    void a_yes_that_ran_out_closes_it_until_it_is_said_again() {
        StoredImage sharp = openAgain();
        desk.lapse(child, RECORDING);
        assertThat(desk.look(album, picture)).isEmpty();
        assertThat(desk.closed(album, picture)).isTrue();
        assertThat(desk.opens(sharp)).isTrue();
        desk.answer(child, ConsentChoice.GRANTED);
        desk.judge();
        assertThat(desk.closed(album, picture)).isFalse();
        assertThat(desk.look(album, picture)).isPresent();
        assertThat(desk.kept(picture)).isEqualTo(sharp);
    }

    @Test
    void opening_a_closed_one_again_lets_nobody_look_and_marking_it_ends_that() {
        WebVisitor teacher = desk.demo.signIn("leerkracht2");
        StoredImage sharp = marked();
        Map<String, String> stale = hidden(teacher.get(page).body());
        desk.lapse(child, RECORDING);
        desk.judge();
        assertThat(desk.closed(album, picture)).isTrue();
        assertThat(teacher.post(page + "/opnieuw", stale).statusCode()).isEqualTo(303);
        assertThat(state()).isEqualTo(PictureState.OPEN);
        assertThat(desk.closed(album, picture)).isTrue();
        assertThat(desk.look(album, picture)).isEmpty();
        assertThat(small()).isEmpty();
        String open = teacher.get(page).body();
        assertThat(open)
                .contains("Deze foto is nu niet te zien", "Klaar: bewaar deze foto")
                .doesNotContain("/beeld");

        Map<String, String> form = hidden(open);
        form.putAll(Map.of("doe", "klaar", "iedereen", "ja", "wie0", "leerling-" + child));
        form.putAll(Map.of("x0", "40", "y0", "100", "b0", "120", "h0", "120"));
        assertThat(teacher.post(page, form).statusCode()).isEqualTo(303);
        assertThat(state()).isEqualTo(PictureState.MARKED);
        blurred(sharp);
        assertThat(desk.look(album, picture)).isPresent();
        desk.answer(child, ConsentChoice.GRANTED);
    }

    @Test
    void another_child_that_is_chosen_then_is_blurred_as_soon_as_that_is_saved() {
        StoredImage sharp = openAgain();
        Face other = desk.face(190, new FaceSubject.OtherChild());
        assertThat(desk.save(album, picture, List.of(other), Finished.NOT_YET))
                .isEqualTo(Outcome.done(new MarkResult.Open()));
        blurred(sharp);
        assertThat(state()).isEqualTo(PictureState.OPEN);
    }

    @Test
    void what_was_never_kept_stays_sharp_for_who_marks_it_until_that_is_done() {
        StoredImage sharp = desk.kept(picture);
        PupilId no = desk.pupils(false).getFirst();
        List<Face> faces =
                List.of(desk.face(40, new FaceSubject.Child(no)), desk.face(190, new FaceSubject.OtherChild()));
        assertThat(desk.save(album, picture, faces, Finished.NOT_YET)).isEqualTo(Outcome.done(new MarkResult.Open()));
        desk.judge();
        assertThat(desk.look(album, picture)).isPresent();
        assertThat(desk.kept(picture)).isEqualTo(sharp);
        assertThat(desk.faces(picture)).isEqualTo(faces);
    }

    private StoredImage marked() {
        assertThat(desk.finish(album, picture, new FaceSubject.Child(child)))
                .isEqualTo(Outcome.done(new MarkResult.Finished(0)));
        return desk.kept(picture);
    }

    /// Marked with the child in it, and opened to be marked again.
    private StoredImage openAgain() {
        StoredImage sharp = marked();
        assertThat(desk.reopen(album, picture)).isTrue();
        return sharp;
    }

    private void blurred(StoredImage sharp) {
        assertThat(desk.opens(sharp)).isFalse();
        assertThat(desk.faces(picture))
                .isNotEmpty()
                .allMatch(face -> face.blurredAt().isPresent());
        assertThat(desk.closed(album, picture)).isFalse();
    }

    private PictureState state() {
        return desk.sheet(album, picture).picture().state();
    }

    /// As the page of its album has it.
    private List<String> small() {
        Matcher found = Pattern.compile("src=\"data:image/webp[^\"]+\"")
                .matcher(desk.demo
                        .signIn("leerkracht2")
                        .get("/groepen/" + desk.group + "/albums/" + album)
                        .body());
        return found.results().map(result -> result.group()).toList();
    }

    private static Map<String, String> hidden(String body) {
        Map<String, String> fields = new HashMap<>();
        Matcher found = FIELD.matcher(body);
        while (found.find()) {
            fields.put(found.group(1), found.group(2));
        }
        return fields;
    }
}
