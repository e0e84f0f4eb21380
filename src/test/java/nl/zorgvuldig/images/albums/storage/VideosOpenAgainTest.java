package nl.zorgvuldig.images.albums.storage;

import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.consent.purposes.PurposeKey;
import nl.zorgvuldig.images.albums.FaceSubject;
import nl.zorgvuldig.images.albums.PictureMarking.Finished;
import nl.zorgvuldig.images.albums.PictureMarking.MarkResult;
import nl.zorgvuldig.images.albums.PictureState;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A video that is being named, for the first time or again: what was answered about who is named
/// in it counts then too.
@Upholds(RECORDING_AFTER_CONSENT)
class VideosOpenAgainTest {
    private static final PurposeKey RECORDING = new PurposeKey("recording");

    @TempDir
    static Path folder;

    private final VideoDesk videos = new VideoDesk(folder);
    private final MediaDesk desk = videos.desk;
    private final PupilId child = desk.pupils(true).getLast();

    @Test
    void a_no_while_it_is_open_again_is_the_end_of_it_before_anybody_plays_it() {
        PictureId id = openAgain();
        StoredVideo film = videos.film(id).orElseThrow();
        assertThat(videos.plays(id)).isTrue();
        desk.answer(child, ConsentChoice.WITHDRAWN);
        assertThat(videos.plays(id)).isFalse();
        assertThat(videos.state(id)).isEqualTo(PictureState.NOT_KEPT);
        assertThat(videos.opened(film)).isEmpty();
        desk.answer(child, ConsentChoice.GRANTED);
    }

    @Test
    void the_same_when_nobody_looks() {
        PictureId id = openAgain();
        PictureId other = openAgain();
        videos.judge();
        assertThat(videos.state(id)).as("everybody said yes").isEqualTo(PictureState.OPEN);
        desk.answer(child, ConsentChoice.WITHDRAWN);
        videos.judge();
        assertThat(List.of(videos.state(id), videos.state(other))).containsOnly(PictureState.NOT_KEPT);
        desk.answer(child, ConsentChoice.GRANTED);
    }

    @Test
    void a_yes_that_ran_out_closes_it_until_it_is_said_again() {
        PictureId id = openAgain();
        desk.lapse(child, RECORDING);
        assertThat(videos.plays(id)).isFalse();
        assertThat(videos.state(id)).isEqualTo(PictureState.OPEN);
        assertThat(closed(id)).isTrue();
        desk.answer(child, ConsentChoice.GRANTED);
        videos.judge();
        assertThat(closed(id)).isFalse();
        assertThat(videos.plays(id)).isTrue();
    }

    @Test
    void opening_a_closed_one_again_lets_nobody_look_and_marking_it_ends_that() {
        PictureId id = videos.video();
        assertThat(videos.finish(id, new FaceSubject.Child(child))).isEqualTo(Outcome.done(new MarkResult.Finished(0)));
        desk.lapse(child, RECORDING);
        videos.judge();
        assertThat(closed(id)).isTrue();
        assertThat(videos.reopen(id)).isTrue();
        assertThat(closed(id)).isTrue();
        assertThat(videos.plays(id)).isFalse();
        desk.answer(child, ConsentChoice.GRANTED);
        assertThat(videos.finish(id, new FaceSubject.Child(child))).isEqualTo(Outcome.done(new MarkResult.Finished(0)));
        assertThat(closed(id)).isFalse();
        assertThat(videos.plays(id)).isTrue();
    }

    @Test
    void who_is_ticked_before_all_are_counts_at_once() {
        PictureId id = videos.video();
        assertThat(videos.plays(id)).isTrue();
        PupilId no = desk.pupils(false).getFirst();
        assertThat(desk.save(videos.album, id, List.of(desk.face(40, new FaceSubject.Child(no))), Finished.NOT_YET))
                .isEqualTo(Outcome.done(new MarkResult.Open()));
        assertThat(closed(id) || videos.state(id) == PictureState.NOT_KEPT).isTrue();
        assertThat(videos.plays(id)).isFalse();
    }

    /// Marked with the child in it, and opened to be named again.
    private PictureId openAgain() {
        PictureId id = videos.video();
        assertThat(videos.finish(id, new FaceSubject.Child(child))).isEqualTo(Outcome.done(new MarkResult.Finished(0)));
        assertThat(videos.reopen(id)).isTrue();
        return id;
    }

    private boolean closed(PictureId id) {
        return desk.sheet(videos.album, id).picture().closedSince().isPresent();
    }
}
