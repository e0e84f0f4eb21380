package nl.zorgvuldig.platform.files.video;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.zorgvuldig.platform.files.SandboxedProcess;
import nl.zorgvuldig.platform.files.SandboxedProcess.Finish;
import nl.zorgvuldig.platform.files.SandboxedProcess.Limits;
import org.springframework.stereotype.Component;

/// Draws a moving test card with a tone: a video of nobody, for the demonstration.
@Component
public final class TestCardVideos {
    private static final Limits LIMITS = new Limits(60, 2048, 1 << 16, 64 << 20);

    /// Draws twelve seconds, as MP4.
    ///
    /// @throws IOException when it cannot be drawn
    public void draw(Path file) throws IOException {
        Finish outcome = SandboxedProcess.runLong(
                List.of(
                        SandboxedProcess.program("ffmpeg"),
                        "-nostdin",
                        "-v",
                        "error",
                        "-f",
                        "lavfi",
                        "-i",
                        "testsrc2=d=12:s=640x360:r=12",
                        "-f",
                        "lavfi",
                        "-i",
                        "sine=f=220:d=12",
                        "-c:v",
                        "libx264",
                        "-preset",
                        "ultrafast",
                        "-pix_fmt",
                        "yuv420p",
                        "-c:a",
                        "aac",
                        "-f",
                        "mp4",
                        "-y",
                        "file:" + file),
                LIMITS);
        if (outcome instanceof Finish.Failed) {
            throw new IOException("a test card could not be drawn");
        }
    }
}
