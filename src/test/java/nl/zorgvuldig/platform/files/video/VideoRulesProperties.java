package nl.zorgvuldig.platform.files.video;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import nl.zorgvuldig.platform.files.FileRejection;
import nl.zorgvuldig.platform.files.video.VideoTracks.Track;
import nl.zorgvuldig.platform.policy.Upholds;

/// Which videos are taken in.
class VideoRulesProperties {
    @Property(tries = 500)
    @Upholds(CONFIDENTIALITY)
    void what_is_taken_in_has_one_picture_at_most_one_sound_and_nothing_to_read(@ForAll("videos") VideoTracks video) {
        if (VideoRules.objection(video).isEmpty()) {
            assertThat(video.of("video")).hasSize(1);
            assertThat(video.of("audio")).hasSizeLessThan(2);
            assertThat(video.of("subtitle")).isEmpty();
            assertThat(video.of("attachment")).isEmpty();
            assertThat(video.seconds().orElse(0.0)).isLessThanOrEqualTo(2700);
            Track picture = video.of("video").getFirst();
            assertThat((long) picture.width() * picture.height()).isBetween(1L, 9_000_000L);
        }
    }

    @Property(tries = 200)
    void what_ffprobe_writes_is_read_and_garbage_is_nothing(
            @ForAll String garbage, @ForAll @DoubleRange(min = 0, max = 9999) double seconds) {
        String said = """
                streams.stream.0.codec_name="h264"
                streams.stream.0.codec_type="video"
                streams.stream.0.width=640
                streams.stream.0.height=360
                streams.stream.0.disposition.attached_pic=0
                format.duration="%s"
                """.formatted(Math.round(seconds));
        VideoTracks read = VideoTracks.read(said + garbage.replace("stream", "x"));
        assertThat(read.of("video")).containsExactly(new Track("video", "h264", "unknown", 640, 360, false));
        assertThat(VideoTracks.read(garbage.replace("stream", "x")).tracks()).isEmpty();
    }

    @Property(tries = 200)
    void what_comes_out_shorter_than_it_said_broke_off(
            @ForAll @DoubleRange(min = 0, max = 3000) double said,
            @ForAll @DoubleRange(min = 0, max = 3000) double made) {
        Optional<FileRejection> no = VideoRules.objection(of(said), of(made));
        if (made <= 0 || said - made > 1.5) {
            assertThat(no).contains(FileRejection.VIDEO_BROKEN);
        } else if (made <= 2700) {
            assertThat(no).isEmpty();
        } else if (made > 2701.5) {
            assertThat(no).contains(FileRejection.VIDEO_TOO_LONG);
        }
    }

    private static VideoTracks of(double seconds) {
        return new VideoTracks(List.of(), Optional.of(seconds));
    }

    @Provide
    Arbitrary<VideoTracks> videos() {
        Arbitrary<Track> tracks = Combinators.combine(
                        Arbitraries.frequency(
                                net.jqwik.api.Tuple.of(5, "video"),
                                net.jqwik.api.Tuple.of(4, "audio"),
                                net.jqwik.api.Tuple.of(1, "subtitle"),
                                net.jqwik.api.Tuple.of(1, "attachment"),
                                net.jqwik.api.Tuple.of(2, "data")),
                        Arbitraries.of("h264", "hevc", "aac", "vp9", "mjpeg", "opus"),
                        Arbitraries.integers().between(0, 5000),
                        Arbitraries.integers().between(0, 5000),
                        Arbitraries.of(true, false))
                .as((type, codec, width, height, cover) -> new Track(type, codec, "yuv420p", width, height, cover));
        return Combinators.combine(
                        tracks.list().ofMaxSize(4),
                        Arbitraries.doubles().between(0, 4000).optional())
                .as(VideoTracks::new);
    }
}
