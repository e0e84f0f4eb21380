package nl.zorgvuldig.images.albums.storage;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.images.albums.AlbumPicture;
import nl.zorgvuldig.images.albums.Face;
import nl.zorgvuldig.images.albums.FaceSubject;
import nl.zorgvuldig.images.albums.PictureMarking.Finished;
import nl.zorgvuldig.images.albums.PictureMarking.MarkResult;
import nl.zorgvuldig.images.albums.PictureRemovals;
import nl.zorgvuldig.images.albums.PictureState;
import nl.zorgvuldig.images.albums.marking.PictureMarkStore;
import nl.zorgvuldig.images.albums.viewing.OwnPicture.Video;
import nl.zorgvuldig.images.albums.viewing.OwnPictures;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.files.FileRejection;
import nl.zorgvuldig.platform.files.SampleDocuments;
import nl.zorgvuldig.platform.files.SampleVideos;
import nl.zorgvuldig.platform.files.video.VideoConverter;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A video from its arrival in an album to its end, through the doors.
@Upholds(RECORDING_AFTER_CONSENT)
class VideosInAlbumsTest {
    @TempDir
    static Path folder;

    private final VideoDesk videos = new VideoDesk(folder);
    private final MediaDesk desk = videos.desk;

    @Test
    void what_was_sent_is_kept_only_until_it_is_made_plain_and_nothing_says_where_it_was_made() {
        Path phone = folder.resolve("telefoon.mov");
        Path file = SampleVideos.mp4(folder, 2);
        SampleVideos.retag(file, phone, "location=+52.0907+005.1214/", "title=KLAS-VAN-SEM");
        byte[] sent = SampleVideos.bytes(phone);
        assertThat(text(sent)).contains("+52.0907", "KLAS-VAN-SEM");
        FormId number = FormId.next(desk.demo.clock());
        PictureId id = ((Outcome.Done<PictureId>) desk.arrive(videos.album, number, sent)).made();
        assertThat(desk.arrive(videos.album, number, sent)).isEqualTo(Outcome.done(id));
        assertThat(desk.lines("arrived", id.value())).isEqualTo(1);
        StoredVideo raw = videos.film(id).orElseThrow();

        videos.prepare(id);

        assertThat(videos.state(id)).isEqualTo(PictureState.OPEN);
        StoredVideo plain = videos.film(id).orElseThrow();
        assertThat(videos.opened(raw)).as("as it was sent").isEmpty();
        assertThat(text(videos.opened(plain).orElseThrow())).doesNotContain("52.09", "SEM");
        assertThat(desk.image(id).getWidth()).isPositive();
        AlbumPicture picture = desk.sheet(videos.album, id).picture();
        assertThat(picture.video().orElseThrow().length()).isEqualTo("0:02");
    }

    @Test
    void who_may_not_be_recorded_is_named_and_the_video_is_gone_and_can_be_sent_again() {
        FormId number = FormId.next(desk.demo.clock());
        PictureId id = ((Outcome.Done<PictureId>) desk.arrive(videos.album, number, videos.sample())).made();
        videos.prepare(id);
        StoredVideo plain = videos.film(id).orElseThrow();
        StoredImage still = desk.kept(id);
        PupilId yes = desk.pupils(true).getFirst();
        PupilId no = desk.pupils(false).getFirst();

        assertThat(videos.finish(id, new FaceSubject.Child(yes), new FaceSubject.Child(no)))
                .isEqualTo(Outcome.done(new MarkResult.Destroyed(1)));

        assertThat(videos.state(id)).isEqualTo(PictureState.NOT_KEPT);
        assertThat(videos.opened(plain)).isEmpty();
        assertThat(desk.opens(still)).isFalse();
        assertThat(desk.faces(id)).as("who was in it").isEmpty();
        assertThat(desk.lines("not-kept", id.value())).isEqualTo(1);
        desk.arrive(videos.album, number, videos.sample());
        videos.prepare(id);
        assertThat(videos.finish(id, new FaceSubject.Child(yes))).isEqualTo(Outcome.done(new MarkResult.Finished(0)));
        assertThat(videos.state(id)).isEqualTo(PictureState.MARKED);
    }

    @Test
    void never_half_unnamed_after_seven_days_it_is_destroyed_also_when_it_was_never_prepared() {
        PictureId open = videos.video();
        PictureId waiting = videos.sent(videos.sample());
        PictureId done = videos.video();
        assertThat(videos.finish(done)).isInstanceOf(Outcome.Done.class);
        List<StoredVideo> films = new ArrayList<>();
        List.of(open, waiting).forEach(picture -> films.add(videos.film(picture).orElseThrow()));
        PictureRemovals endings = desk.demo.part(PictureRemovals.class);
        desk.demo.clock().daysLater(6, () -> desk.runAsProgram(endings::expire));
        assertThat(films.stream().map(videos::opened)).allMatch(found -> found.isPresent());
        desk.demo.clock().daysLater(7, () -> desk.runAsProgram(endings::expire));
        assertThat(videos.state(open)).isEqualTo(PictureState.EXPIRED);
        assertThat(videos.state(waiting)).isEqualTo(PictureState.EXPIRED);
        assertThat(films.stream().map(videos::opened)).allMatch(found -> found.isEmpty());
        assertThat(videos.state(done)).isEqualTo(PictureState.MARKED);
    }

    @Test
    void a_no_afterwards_destroys_it_whole_and_a_yes_after_that_brings_nothing_back() {
        PictureId id = videos.video();
        PupilId first = desk.pupils(true).get(3);
        PupilId second = desk.pupils(true).get(4);
        assertThat(videos.finish(id, new FaceSubject.Child(first), new FaceSubject.Child(second)))
                .isEqualTo(Outcome.done(new MarkResult.Finished(0)));
        StoredVideo film = videos.film(id).orElseThrow();
        desk.answer(first, ConsentChoice.WITHDRAWN);
        videos.judge();
        assertThat(videos.state(id)).isEqualTo(PictureState.NOT_KEPT);
        assertThat(videos.opened(film)).isEmpty();
        desk.answer(first, ConsentChoice.GRANTED);
        videos.judge();
        assertThat(videos.state(id)).isEqualTo(PictureState.NOT_KEPT);
    }

    @Test
    @Upholds(CONFIDENTIALITY)
    void a_parent_plays_it_only_when_nobody_else_can_be_recognised_in_it() {
        PupilId mine = desk.pupils(true).get(5);
        PupilId other = desk.pupils(true).get(6);
        SignedInUser parent = desk.guardian(desk.decider(mine));
        PictureId alone = videos.video();
        PictureId together = videos.video();
        PictureId visited = videos.video();
        assertThat(played(parent, mine, alone)).as("before it is named").isFalse();
        videos.finish(alone, new FaceSubject.Child(mine));
        videos.finish(together, new FaceSubject.Child(mine), new FaceSubject.Child(other));
        videos.finish(visited, new FaceSubject.Child(mine), new FaceSubject.Visitor());

        assertThat(played(parent, mine, alone)).isTrue();
        assertThat(played(parent, mine, together)).isFalse();
        assertThat(played(parent, mine, visited)).isFalse();
        assertThat(seen(parent, mine, alone)).isEqualTo(Video.PLAYS);
        assertThat(seen(parent, mine, together)).isEqualTo(Video.WITH_OTHERS);
        assertThat(colours(desk.see(parent, mine, together).orElseThrow()))
                .as("at most six cells a side")
                .isLessThan(80);
        assertThat(colours(desk.see(parent, mine, alone).orElseThrow())).isGreaterThan(80);
    }

    private Video seen(SignedInUser parent, PupilId pupil, PictureId id) {
        return desk.own(parent, pupil).stream()
                .filter(picture -> picture.id().equals(id))
                .findFirst()
                .orElseThrow()
                .video();
    }

    private boolean played(SignedInUser parent, PupilId pupil, PictureId id) {
        return desk.as(
                parent,
                () -> desk.demo
                        .part(OwnPictures.class)
                        .play((nl.zorgvuldig.access.control.Granted<PupilId>) desk.askOwn(parent, pupil), id)
                        .isPresent());
    }

    /// How many colours are in it, a little rounded since JPEG is not exact.
    private static long colours(byte[] jpeg) {
        try {
            var image = javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(jpeg));
            java.util.Set<Integer> seen = new java.util.HashSet<>();
            for (int x = 2; x < image.getWidth(); x += 4) {
                for (int y = 2; y < image.getHeight(); y += 4) {
                    seen.add(image.getRGB(x, y) & 0xE0E0E0);
                }
            }
            return seen.size();
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    @Test
    void a_video_that_cannot_be_used_says_why_and_nothing_of_it_is_kept() {
        byte[] whole = videos.sample();
        PictureId broken = videos.sent(Arrays.copyOf(whole, whole.length / 2));
        StoredVideo film = videos.film(broken).orElseThrow();
        videos.prepare(broken);
        assertThat(videos.state(broken)).isEqualTo(PictureState.UNFIT);
        assertThat(desk.sheet(videos.album, broken)
                        .picture()
                        .video()
                        .orElseThrow()
                        .unfit())
                .contains(FileRejection.VIDEO_BROKEN);
        assertThat(videos.opened(film)).isEmpty();

        byte[] two = SampleDocuments.joined(whole, SampleDocuments.zip(SampleDocuments.odtParts("Een.")));
        assertThat(desk.arrive(videos.album, FormId.next(desk.demo.clock()), two))
                .isInstanceOf(Outcome.Rejected.class);
        byte[] list = "#EXTM3U\n/etc/passwd\n".getBytes(StandardCharsets.UTF_8);
        assertThat(desk.arrive(videos.album, FormId.next(desk.demo.clock()), list))
                .isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    void a_video_on_which_the_program_stops_is_begun_anew_and_given_up_in_the_end() {
        PictureId cutOff = videos.sent(videos.sample());
        stopped(cutOff);
        videos.prepare(cutOff);
        assertThat(videos.state(cutOff)).isEqualTo(PictureState.OPEN);

        PictureId deadly = videos.sent(videos.sample());
        StoredVideo film = videos.film(deadly).orElseThrow();
        for (int again = 0; again < VideoConverter.MOST_TRIES; again++) {
            stopped(deadly);
        }
        videos.prepare(deadly);
        assertThat(videos.state(deadly)).isEqualTo(PictureState.UNFIT);
        assertThat(videos.opened(film)).isEmpty();
    }

    /// All that is left of a try on which the program died.
    private void stopped(PictureId id) {
        desk.runAsProgram(() -> desk.demo
                .part(Work.class)
                .change(Act.MAINTAIN, () -> desk.demo.part(VideoChanges.class).tried(id)));
    }

    @Test
    void nobody_is_marked_in_a_part_of_a_video_whatever_is_sent() {
        PictureId id = videos.video();
        PupilId yes = desk.pupils(true).getFirst();
        Face small = desk.face(40, new FaceSubject.Child(yes));
        assertThat(desk.save(videos.album, id, List.of(small), Finished.NOT_YET))
                .isEqualTo(Outcome.done(new MarkResult.Open()));
        StoredImage still = desk.kept(id);
        assertThat(desk.faces(id))
                .extracting(Face::box)
                .containsExactly(new nl.zorgvuldig.images.faces.BoundingBox(0, 0, still.width(), still.height()));
        assertThatThrownBy(() -> desk.runAsProgram(() -> desk.demo
                        .part(Work.class)
                        .change(
                                Act.MAINTAIN,
                                () -> desk.demo.part(PictureMarkStore.class).put(id, List.of(small)))))
                .hasStackTraceContaining("row-level security");
        PupilId elsewhere = desk.demo.population().placements().stream()
                .filter(placement -> !placement.group().equals(desk.group))
                .map(placement -> placement.pupil())
                .findFirst()
                .orElseThrow();
        assertThat(videos.finish(id, new FaceSubject.Child(elsewhere))).isInstanceOf(Outcome.Rejected.class);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
