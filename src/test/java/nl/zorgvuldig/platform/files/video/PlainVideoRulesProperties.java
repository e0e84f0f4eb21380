package nl.zorgvuldig.platform.files.video;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.platform.files.FileRejection;
import nl.zorgvuldig.platform.files.video.VideoTracks.Track;
import nl.zorgvuldig.platform.policy.Upholds;

/// What a camera makes is taken in, up to its last point and its last second; whatever else travels
/// with a video is not; and what a browser does not show is made anew.
@Upholds(CONFIDENTIALITY)
class PlainVideoRulesProperties {
    private static final Track SOUND = sound("aac");

    @Example
    void what_a_camera_makes_is_taken_in_with_or_without_sound() {
        for (String codec : List.of("h264", "hevc", "vp8", "vp9", "av1")) {
            assertThat(objection(picture(codec, 1920, 1080), SOUND)).as(codec).isEmpty();
            assertThat(objection(picture(codec, 1920, 1080))).as(codec).isEmpty();
        }
        assertThat(objection(SOUND)).contains(FileRejection.NO_VIDEO);
        assertThat(objection(picture("mjpeg", 640, 360))).contains(FileRejection.VIDEO_CODEC);
        assertThat(objection(picture("h264", 640, 360), sound("ac3"))).contains(FileRejection.VIDEO_CODEC);
    }

    @Example
    void whatever_else_travels_with_it_is_not() {
        Track track = picture("h264", 640, 360);
        assertThat(objection(track, track)).contains(FileRejection.VIDEO_TRACKS);
        assertThat(objection(track, SOUND, SOUND)).contains(FileRejection.VIDEO_TRACKS);
        for (String other : List.of("subtitle", "attachment")) {
            assertThat(objection(track, new Track(other, "x", "x", 0, 0, false)))
                    .contains(FileRejection.VIDEO_TRACKS);
        }
    }

    @Property
    void a_camera_makes_twelve_tracks_at_most(@ForAll @IntRange(min = -1, max = 1) int over) {
        List<Track> tracks = new ArrayList<>();
        tracks.add(picture("h264", 640, 360));
        tracks.addAll(Collections.nCopies(11 + over, new Track("data", "bin", "x", 0, 0, false)));
        assertThat(VideoRules.objection(new VideoTracks(tracks, Optional.of(9.0))))
                .isEqualTo(over > 0 ? Optional.of(FileRejection.VIDEO_TRACKS) : Optional.empty());
    }

    @Property
    void a_picture_has_points_and_not_more_than_a_camera_makes(@ForAll @IntRange(min = -1, max = 1) int over) {
        assertThat(objection(picture("h264", 3_000, 3_000 + over)))
                .isEqualTo(over > 0 ? Optional.of(FileRejection.VIDEO_CODEC) : Optional.empty());
        assertThat(objection(picture("h264", 1, 1 + over)))
                .isEqualTo(over < 0 ? Optional.of(FileRejection.VIDEO_BROKEN) : Optional.empty());
    }

    @Property
    void a_lesson_has_forty_five_minutes_and_what_says_no_length_is_looked_at_afterwards(
            @ForAll @IntRange(min = -1, max = 1) int over) {
        List<Track> tracks = List.of(picture("h264", 640, 360));
        assertThat(VideoRules.objection(new VideoTracks(tracks, Optional.of(2_700.0 + over))))
                .isEqualTo(over > 0 ? Optional.of(FileRejection.VIDEO_TOO_LONG) : Optional.empty());
        assertThat(VideoRules.objection(new VideoTracks(tracks, Optional.empty())))
                .isEmpty();
    }

    @Property
    void what_was_made_is_as_long_as_was_said_a_breath_aside(@ForAll @IntRange(min = -1, max = 1) int over) {
        assertThat(VideoRules.objection(seconds(10.0 + over), seconds(8.5)))
                .isEqualTo(over > 0 ? Optional.of(FileRejection.VIDEO_BROKEN) : Optional.empty());
        assertThat(VideoRules.objection(seconds(0.0), seconds(0.0))).contains(FileRejection.VIDEO_BROKEN);
        assertThat(VideoRules.objection(seconds(2_700.0), seconds(2_701.5 + over)))
                .isEqualTo(over > 0 ? Optional.of(FileRejection.VIDEO_TOO_LONG) : Optional.empty());
    }

    @Property
    void every_browser_shows_full_hd_in_one_form_and_the_rest_is_made_anew(
            @ForAll @IntRange(min = -1, max = 1) int over) {
        assertThat(plain(picture("h264", 1_920, 1_088 + over), SOUND)).isEqualTo(over <= 0);
        assertThat(plain(picture("h264", 640, 360))).isTrue();
        assertThat(plain(picture("hevc", 640, 360), SOUND)).isFalse();
        assertThat(plain(picture("h264", 640, 360), sound("opus"))).isFalse();
        assertThat(plain(new Track("video", "h264", "yuv444p", 640, 360, false)))
                .isFalse();
        assertThat(plain(new Track("video", "h264", "yuvj420p", 640, 360, false)))
                .isTrue();
    }

    private static boolean plain(Track... tracks) {
        return VideoRules.plain(new VideoTracks(List.of(tracks), Optional.of(9.0)));
    }

    private static Optional<FileRejection> objection(Track... tracks) {
        return VideoRules.objection(new VideoTracks(List.of(tracks), Optional.of(9.0)));
    }

    private static VideoTracks seconds(double seconds) {
        return new VideoTracks(List.of(), Optional.of(seconds));
    }

    private static Track picture(String codec, int width, int height) {
        return new Track("video", codec, "yuv420p", width, height, false);
    }

    private static Track sound(String codec) {
        return new Track("audio", codec, "unknown", 0, 0, false);
    }
}
