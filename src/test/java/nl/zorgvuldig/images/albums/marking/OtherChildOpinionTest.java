package nl.zorgvuldig.images.albums.marking;

import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import nl.zorgvuldig.images.albums.AlbumPicture;
import nl.zorgvuldig.images.albums.Face;
import nl.zorgvuldig.images.albums.FaceSubject;
import nl.zorgvuldig.images.albums.PictureActs;
import nl.zorgvuldig.images.albums.PictureMarking.Finished;
import nl.zorgvuldig.images.albums.PictureMarking.MarkResult;
import nl.zorgvuldig.images.albums.PictureState;
import nl.zorgvuldig.images.albums.VideoConsentRules;
import nl.zorgvuldig.images.albums.storage.MediaDesk;
import nl.zorgvuldig.images.albums.storage.StoredImage;
import nl.zorgvuldig.images.albums.storage.StoredVideo;
import nl.zorgvuldig.images.albums.storage.VideoDesk;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.AlbumId;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Another child in a video ends that video; and what the database itself says about another child,
/// when the program would be wrong.
@Upholds(RECORDING_AFTER_CONSENT)
class OtherChildOpinionTest {
    private static final String SHARP =
            "update media.mark set blurred_at = null where board = :board and picture = :picture";
    private static final String MARKED = """
            update media.picture set state = 'marked', marked_by = :by, marked_at = now()
            where board = :board and id = :picture and state = 'open'""";

    @TempDir
    private static Path folder;

    private final VideoDesk videos = new VideoDesk(folder);
    private final MediaDesk desk = videos.desk;

    @Test
    void a_video_with_another_child_is_seen_no_more_once_that_is_saved_and_never_kept() {
        PupilId yes = desk.pupils(true).getFirst();
        PictureId saved = videos.video();
        PictureId done = videos.video();
        List<StoredVideo> films =
                List.of(videos.film(saved).orElseThrow(), videos.film(done).orElseThrow());
        assertThat(videos.plays(saved)).isTrue();
        desk.save(videos.album, saved, List.of(desk.face(40, new FaceSubject.OtherChild())), Finished.NOT_YET);
        assertThat(videos.plays(saved)).isFalse();
        assertThat(videos.finish(done, new FaceSubject.Child(yes), new FaceSubject.OtherChild()))
                .isEqualTo(Outcome.done(new MarkResult.Destroyed(1)));
        assertThat(List.of(saved, done)).allMatch(picture -> videos.state(picture) == PictureState.NOT_KEPT);
        assertThat(films).allMatch(video -> videos.opened(video).isEmpty());
    }

    @Test
    void also_when_the_program_stopped_right_after_it_was_saved() {
        PictureId id = videos.video();
        StoredImage still = desk.kept(id);
        Face other = VideoConsentRules.everywhere(
                        List.of(desk.face(40, new FaceSubject.OtherChild())),
                        new AlbumPicture.Size(still.width(), still.height()))
                .getFirst();
        desk.runAsProgram(() -> desk.demo
                .part(Work.class)
                .change(
                        Act.MAINTAIN,
                        () -> desk.demo.part(PictureMarkStore.class).put(id, List.of(other))));
        videos.judge();
        assertThat(videos.state(id)).isEqualTo(PictureState.NOT_KEPT);
    }

    @Test
    void the_database_keeps_no_picture_in_which_another_child_can_be_recognised() {
        AlbumId album = desk.album();
        PictureId picture = desk.picture(album);
        Face other = desk.face(40, new FaceSubject.OtherChild());
        desk.save(album, picture, List.of(other), Finished.NOT_YET);
        assertThat(desk.faces(picture)).extracting(Face::who).containsExactly(new FaceSubject.OtherChild());
        refused(picture, MARKED);
        desk.save(album, picture, List.of(other), Finished.EVERYONE_IS_MARKED);
        assertThat(desk.sheet(album, picture).picture().state()).isEqualTo(PictureState.MARKED);
        refused(picture, SHARP);
        assertThatThrownBy(() -> desk.runAsProgram(() -> desk.demo
                        .part(Work.class)
                        .change(
                                Act.MAINTAIN,
                                () -> desk.demo.part(PictureMarkStore.class).put(picture, List.of(other)))))
                .hasStackTraceContaining("row-level security");
        assertThat(desk.faces(picture)).allMatch(face -> face.blurredAt().isPresent());
    }

    private void refused(PictureId picture, String statement) {
        SignedInUser who = desk.teacher;
        assertThatThrownBy(() -> desk.as(
                        who,
                        () -> desk.demo
                                .part(Work.class)
                                .write(PictureActs.KEEP_PICTURES, () -> change(picture, statement))))
                .hasStackTraceContaining("row-level security");
    }

    private int change(PictureId picture, String statement) {
        return desk.demo
                .part(JdbcClient.class)
                .sql(statement)
                .param("board", desk.demo.board().value())
                .param("picture", picture.value())
                .param("by", desk.teacher.person().value())
                .update();
    }
}
