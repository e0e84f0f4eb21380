package nl.zorgvuldig.platform.files.video;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.zorgvuldig.InTurn;
import nl.zorgvuldig.platform.files.FileRejection;
import nl.zorgvuldig.platform.files.FilesUnavailable;
import nl.zorgvuldig.platform.files.SampleDocuments;
import nl.zorgvuldig.platform.files.SampleVideos;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of a video that somebody sends, and which are not taken in: with videos made here.
@InTurn
class VideoIntakeTest {
    private static final String PLAIN = "-c:v libx264 -preset ultrafast -pix_fmt yuv420p -c:a aac -movflags +faststart";

    private final VideoIntake videos = new VideoIntake();

    @TempDir
    Path folder;

    @Test
    @Upholds(CONFIDENTIALITY)
    void of_a_plain_video_the_pictures_stay_and_where_and_by_whom_is_taken_out() throws IOException {
        Path file = make(
                "phone.mov",
                PLAIN
                        + " -metadata location=+52.0907+005.1214/ -metadata title=KLAS-VAN-SEM"
                        + " -metadata com.apple.quicktime.model=TELEFOON-VAN-NOOR"
                        + " -metadata:s:v handler_name=CAMERA-VAN-NOOR");
        assertThat(text(file)).contains("KLAS-VAN-SEM", "+52.0907", "CAMERA-VAN-NOOR", "x264");

        VideoIntakeResult.Fit fit = (VideoIntakeResult.Fit) videos.take(file);

        assertThat(fit.seconds()).isEqualTo(2);
        assertThat(fit.bytes()).isEqualTo(Files.size(file));
        assertThat(new String(fit.still(), 0, 4, ISO_8859_1)).isEqualTo("RIFF");
        assertThat(text(file)).doesNotContain("SEM", "52.09", "NOOR", "x264 - core");
        assertThat(text(file).indexOf("moov")).isLessThan(text(file).indexOf("mdat"));
        assertThat(SampleVideos.seen(file)).contains("\"h264\"", "\"aac\"", "width=320");
        assertThat(left()).containsExactly("phone.mov");
    }

    @Test
    void a_webm_and_a_large_picture_become_a_plain_mp4() {
        Path webm = make("a.webm", "-c:v libvpx -deadline realtime -c:a libopus");
        assertThat(videos.take(webm)).isInstanceOf(VideoIntakeResult.Fit.class);
        assertThat(SampleVideos.seen(webm))
                .contains("\"h264\"", "\"aac\"", "mp4", "height=240")
                .doesNotContain("webm");
        Path large = SampleVideos.make(
                folder.resolve("large.mov"),
                List.of("-f", "lavfi", "-i", "testsrc=d=1:s=1080x2400:r=5"),
                "-c:v libx264 -preset ultrafast -pix_fmt yuv420p");
        assertThat(videos.take(large)).isInstanceOf(VideoIntakeResult.Fit.class);
        assertThat(SampleVideos.seen(large)).contains("width=576", "height=1280");
    }

    @Test
    @Upholds(CONFIDENTIALITY)
    void more_pictures_sounds_or_titles_than_one_are_refused() throws IOException {
        assertThat(reason(make("p.mp4", "-map 0:v -map 0:v -map 1:a " + PLAIN))).isEqualTo(FileRejection.VIDEO_TRACKS);
        assertThat(reason(make("s.mp4", "-map 0:v -map 1:a -map 1:a " + PLAIN))).isEqualTo(FileRejection.VIDEO_TRACKS);
        Path titles = folder.resolve("t.srt");
        Files.writeString(titles, "1\n00:00:00,000 --> 00:00:01,000\nhallo\n");
        Path with = SampleVideos.make(
                folder.resolve("t.mp4"),
                Stream.concat(SampleVideos.inputs(1).stream(), Stream.of("-i", titles.toString()))
                        .toList(),
                "-map 0:v -map 1:a -map 2:s -c:s mov_text " + PLAIN);
        assertThat(reason(with)).isEqualTo(FileRejection.VIDEO_TRACKS);
        assertThat(reason(make("m.mp4", "-vn -c:a aac"))).isEqualTo(FileRejection.NO_VIDEO);
        assertThat(reason(make("old.mov", "-c:v mjpeg -c:a aac"))).isEqualTo(FileRejection.VIDEO_CODEC);
    }

    @Test
    void what_breaks_off_is_refused_wherever_it_breaks() throws IOException {
        byte[] first = SampleVideos.bytes(make(6, "first.mp4", PLAIN));
        byte[] last = SampleVideos.bytes(make(6, "last.mov", PLAIN.replace(" -movflags +faststart", "")));
        byte[] web = SampleVideos.bytes(make(6, "w.webm", "-c:v libvpx -deadline realtime -c:a libopus"));
        for (byte[] whole : List.of(first, last, web)) {
            for (double part : new double[] {0.01, 0.6}) {
                byte[] broken = Arrays.copyOf(whole, (int) (whole.length * part));
                assertThat(reason(written(broken))).as("%s", part).isEqualTo(FileRejection.VIDEO_BROKEN);
            }
        }
        assertThat(left()).noneMatch(name -> name.endsWith(".made"));
    }

    @Test
    @Upholds(CONFIDENTIALITY)
    void lists_of_other_files_moving_pictures_and_two_kinds_in_one_are_no_videos() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "GEHEIM");
        for (String list : List.of(
                "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n" + secret + "\n",
                "ffconcat version 1.0\nfile '" + secret + "'\n",
                "<?xml version=\"1.0\"?><MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\"/>",
                "GIF89a",
                "RIFF    WEBPVP8X",
                "RIFF    AVI LIST")) {
            assertThat(reason(written(list.getBytes(UTF_8)))).as(list).isEqualTo(FileRejection.NO_VIDEO);
            byte[] behind = ("\u0000\u0000\u0000\u0018ftypmp42" + list).getBytes(ISO_8859_1);
            assertThat(reason(written(behind))).as(list).isEqualTo(FileRejection.VIDEO_BROKEN);
        }
        byte[] video = SampleVideos.bytes(make("v.mp4", PLAIN));
        byte[] zip = SampleDocuments.zip(SampleDocuments.odtParts("Een."));
        assertThat(reason(written(SampleDocuments.joined(video, zip)))).isEqualTo(FileRejection.TWO_IN_ONE);
        byte[] behind = SampleDocuments.joined(video, "AANHANGSEL".getBytes(UTF_8));
        Path tail = written(behind);
        assertThat(videos.take(tail)).isInstanceOf(VideoIntakeResult.Fit.class);
        assertThat(text(tail)).doesNotContain("AANHANGSEL");
        assertThat(reason(written(SampleDocuments.picture("png", 9, 7)))).isEqualTo(FileRejection.NO_VIDEO);
        assertThat(reason(written("\u0000\u0000\u0000\u0018ftypavis....".getBytes(ISO_8859_1))))
                .isEqualTo(FileRejection.NO_VIDEO);
    }

    @Test
    @Upholds(CONFIDENTIALITY)
    void a_video_that_points_at_another_file_takes_nothing_of_it_along() throws IOException {
        Path other = make("other.mp4", PLAIN);
        Path pointing = make("pointing.mov", PLAIN);
        byte[] bytes = SampleVideos.bytes(pointing);
        byte[] name = "url ".getBytes(ISO_8859_1);
        int at = text(pointing).indexOf("url ");
        assertThat(at).isPositive();
        bytes[at + name.length + 3] = 0; // the data stands elsewhere, it says
        Path sent = written(bytes);
        VideoIntakeResult answer = videos.take(sent);
        if (answer instanceof VideoIntakeResult.Fit) {
            assertThat(text(sent)).doesNotContain(other.getFileName().toString());
        } else {
            assertThat(answer).isEqualTo(new VideoIntakeResult.Refused(FileRejection.VIDEO_BROKEN));
        }
    }

    @Test
    void empty_too_large_and_too_long_are_told_apart() throws IOException {
        assertThat(reason(written(new byte[0]))).isEqualTo(FileRejection.EMPTY);
        Path large = folder.resolve("large");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(VideoIntake.BYTES + 1);
        }
        assertThat(reason(large)).isEqualTo(FileRejection.VIDEO_TOO_LARGE);
        Path longer = SampleVideos.make(
                folder.resolve("long.mp4"),
                List.of("-f", "lavfi", "-i", "color=d=2760:s=16x16:r=1"),
                "-c:v libx264 -preset ultrafast -pix_fmt yuv420p");
        assertThat(reason(longer)).isEqualTo(FileRejection.VIDEO_TOO_LONG);
    }

    @Test
    void where_ffmpeg_is_missing_that_is_said_and_nothing_is_taken_in() {
        VideoIntake without = new VideoIntake("no-such-ffmpeg", "no-such-ffprobe");
        assertThat(videos.installed()).isTrue();
        assertThat(without.installed()).isFalse();
        Path file = make("v.mp4", PLAIN);
        assertThatThrownBy(() -> without.take(file))
                .isInstanceOf(FilesUnavailable.class)
                .hasMessageContaining("no-such-ffprobe is not installed");
    }

    private Path make(String name, String how) {
        return make(2, name, how);
    }

    private Path make(int seconds, String name, String how) {
        return SampleVideos.make(folder.resolve(name), SampleVideos.inputs(seconds), how);
    }

    private Path written(byte[] content) throws IOException {
        return Files.write(folder.resolve("sent"), content);
    }

    private FileRejection reason(Path file) {
        return ((VideoIntakeResult.Refused) videos.take(file)).reason();
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static String text(Path file) {
        return new String(SampleVideos.bytes(file), ISO_8859_1);
    }
}
