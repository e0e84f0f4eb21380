package nl.zorgvuldig.platform.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Videos for tests, drawn by ffmpeg: moving test cards and a tone, of nobody.
public final class SampleVideos {
    private SampleVideos() {}

    /// A plain MP4, as a telephone makes it.
    public static Path mp4(Path folder, int seconds) {
        return make(
                folder.resolve("video-" + seconds + ".mp4"),
                inputs(seconds),
                "-c:v libx264 -preset ultrafast -pix_fmt yuv420p -c:a aac -movflags +faststart");
    }

    /// The same video, with what a telephone writes beside it.
    public static void retag(Path from, Path to, String... tags) {
        List<String> command =
                new ArrayList<>(List.of("ffmpeg", "-nostdin", "-v", "error", "-y", "-i", from.toString()));
        command.addAll(List.of("-c", "copy"));
        for (String tag : tags) {
            command.addAll(List.of("-metadata", tag));
        }
        command.add(to.toString());
        run(command);
    }

    public static List<String> inputs(int seconds) {
        return List.of(
                "-f",
                "lavfi",
                "-i",
                "testsrc=d=" + seconds + ":s=320x240:r=10",
                "-f",
                "lavfi",
                "-i",
                "sine=d=" + seconds);
    }

    /// @param how options of ffmpeg, with a space between
    public static Path make(Path file, List<String> inputs, String how) {
        List<String> command = new ArrayList<>(List.of("ffmpeg", "-nostdin", "-v", "error", "-y"));
        command.addAll(inputs);
        command.addAll(List.of(how.split(" ")));
        command.add(file.toString());
        run(command);
        return file;
    }

    static String run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
            return said;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /// What ffprobe sees in a file.
    public static String seen(Path file) {
        return run(List.of(
                "ffprobe",
                "-v",
                "error",
                "-show_entries",
                "stream=codec_type,codec_name,width,height:stream_tags:format=format_name,duration:format_tags",
                "-of",
                "flat",
                file.toString()));
    }

    public static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
