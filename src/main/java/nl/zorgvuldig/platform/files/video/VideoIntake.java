package nl.zorgvuldig.platform.files.video;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.zorgvuldig.platform.files.FileRejection;
import nl.zorgvuldig.platform.files.FileSignature;
import nl.zorgvuldig.platform.files.FilesUnavailable;
import nl.zorgvuldig.platform.files.SandboxedProcess;
import nl.zorgvuldig.platform.files.SandboxedProcess.Finish;
import nl.zorgvuldig.platform.files.SandboxedProcess.Limits;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Inspection of a video that somebody sent, before anything of it is stored, and its conversion to
/// a plain one: MP4 with one picture track (H.264) and at most one sound track (AAC), with the
/// index a player needs at the front. Nothing is left of where, when and with what it was filmed.
/// ffmpeg does this in a process of its own with limits, which reads one format, from one file, and
/// nothing else.
@Component
public final class VideoIntake {
    public static final int MEGABYTES = 2000;
    public static final long BYTES = (long) MEGABYTES << 20;
    public static final int MOST_MINUTES = 45;
    public static final String TYPE = "video/mp4";

    /// Pixels on the longest side of a re-encoded video.
    static final int LONGEST_SIDE = 1280;

    /// Bytes that must stay free beside a converted video.
    private static final long SPARE = 256L << 20;

    private static final long WAIT = 15; // minutes, for the previous video
    private static final Limits PROBING = new Limits(20, 1536, 1 << 16);
    private static final Limits COPYING = new Limits(300, 1536, 1 << 16, BYTES + (64L << 20)).lettingPagesGoFirst();
    private static final Limits MAKING = new Limits(3600, 3072, 1 << 16, BYTES).lettingPagesGoFirst();
    private static final Limits DRAWING = new Limits(60, 2048, 4 << 20);
    private static final String SIDE = "if(gt(iw,ih),%s,%s)".formatted("trunc(min(" + LONGEST_SIDE + ",iw)/2)*2", "-2");
    private static final String OTHER_SIDE =
            "if(gt(iw,ih),%s,%s)".formatted("-2", "trunc(min(" + LONGEST_SIDE + ",ih)/2)*2");

    private final Semaphore place = new Semaphore(1, true);
    private final String ffmpeg;
    private final String ffprobe;

    @Autowired
    VideoIntake() {
        this("ffmpeg", "ffprobe");
    }

    VideoIntake(String ffmpeg, String ffprobe) {
        this.ffmpeg = ffmpeg;
        this.ffprobe = ffprobe;
    }

    /// Whether videos can be accepted in this installation.
    public boolean installed() {
        return SandboxedProcess.find(ffmpeg).isPresent()
                && SandboxedProcess.find(ffprobe).isPresent();
    }

    /// @param file in the clear, of the caller, who removes it; replaced by the plain video
    /// @throws FilesUnavailable when it cannot be inspected now, or ffmpeg is missing
    @Upholds(Clause.CONFIDENTIALITY)
    public VideoIntakeResult take(Path file) {
        try {
            Optional<FileRejection> no = fromOutside(file);
            return no.isPresent()
                    ? new VideoIntakeResult.Refused(no.get())
                    : inTurn(file, VideoContainerKind.of(file).orElseThrow());
        } catch (IOException failed) {
            throw new FilesUnavailable("a video could not be looked at", failed);
        }
    }

    /// Whether it is a video by its first bytes, whatever else is wrong with it.
    ///
    /// @throws FilesUnavailable when it cannot be inspected now
    public static boolean startsAsVideo(Path file) {
        try {
            return VideoContainerKind.of(file).isPresent();
        } catch (IOException failed) {
            throw new FilesUnavailable("a video could not be looked at", failed);
        }
    }

    /// Rejection for what shows at once, without reading the video itself.
    ///
    /// @throws FilesUnavailable when it cannot be inspected now
    @Upholds(Clause.CONFIDENTIALITY)
    public static Optional<FileRejection> objection(Path file) {
        try {
            return fromOutside(file);
        } catch (IOException failed) {
            throw new FilesUnavailable("a video could not be looked at", failed);
        }
    }

    private static Optional<FileRejection> fromOutside(Path file) throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            return Optional.of(FileRejection.EMPTY);
        }
        if (size > BYTES) {
            return Optional.of(FileRejection.VIDEO_TOO_LARGE);
        }
        if (VideoContainerKind.of(file).isEmpty()) {
            return Optional.of(FileRejection.NO_VIDEO);
        }
        return FileSignature.endsAsArchive(file) || FileSignature.hidesPdf(file)
                ? Optional.of(FileRejection.TWO_IN_ONE)
                : Optional.empty();
    }

    /// One at a time: re-encoding a video takes a whole processor.
    private VideoIntakeResult inTurn(Path file, VideoContainerKind kind) throws IOException {
        try {
            if (!place.tryAcquire(WAIT, TimeUnit.MINUTES)) {
                throw new FilesUnavailable("too many videos are looked at now");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new FilesUnavailable("stopped while a video waited", stopped);
        }
        try {
            return look(file, kind);
        } finally {
            place.release();
        }
    }

    private VideoIntakeResult look(Path file, VideoContainerKind kind) throws IOException {
        Optional<VideoTracks> said = probe(file, kind);
        if (said.isEmpty()) {
            return new VideoIntakeResult.Refused(FileRejection.VIDEO_BROKEN);
        }
        Optional<FileRejection> objection = VideoRules.objection(said.get());
        if (objection.isPresent()) {
            return new VideoIntakeResult.Refused(objection.get());
        }
        Path made = file.resolveSibling(file.getFileName() + ".made");
        try {
            return make(file, kind, said.get(), made);
        } finally {
            Files.deleteIfExists(made);
        }
    }

    private VideoIntakeResult make(Path file, VideoContainerKind kind, VideoTracks said, Path made) throws IOException {
        boolean plain = VideoRules.plain(said);
        List<String> command = reading(ffmpeg, kind, file);
        command.addAll(List.of("-map", "0:V:0", "-map", "0:a:0?", "-sn", "-dn"));
        command.addAll(plain ? List.of("-c", "copy") : anew());
        command.addAll(List.of(
                "-bsf:v",
                "filter_units=remove_types=6", // data of the camera between the pictures
                "-map_metadata",
                "-1",
                "-map_chapters",
                "-1",
                "-fflags",
                "+bitexact",
                "-movflags",
                "+faststart",
                "-f",
                "mp4",
                "-y",
                "file:" + made));
        requireRoom(file, Files.size(file) + SPARE);
        Optional<VideoTracks> is =
                run(command, plain ? COPYING : MAKING) ? probe(made, VideoContainerKind.MP4) : Optional.empty();
        if (is.isEmpty()) {
            requireRoom(file, SPARE);
            return new VideoIntakeResult.Refused(FileRejection.VIDEO_BROKEN);
        }
        Optional<FileRejection> objection = VideoRules.objection(said, is.get());
        if (objection.isPresent()) {
            return new VideoIntakeResult.Refused(objection.get());
        }
        double seconds = is.get().seconds().orElseThrow();
        Optional<byte[]> still = still(made, seconds / 10);
        if (still.isEmpty()) {
            return new VideoIntakeResult.Refused(FileRejection.VIDEO_BROKEN);
        }
        Files.move(made, file, StandardCopyOption.REPLACE_EXISTING);
        return new VideoIntakeResult.Fit((int) Math.max(1, Math.round(seconds)), Files.size(file), still.get());
    }

    /// A video for which there is no room waits; it is not broken.
    private static void requireRoom(Path file, long bytes) throws IOException {
        if (Files.getFileStore(file).getUsableSpace() < bytes) {
            throw new FilesUnavailable("no room to make a video plain");
        }
    }

    private static List<String> anew() {
        return List.of(
                "-vf",
                "scale=w='" + SIDE + "':h='" + OTHER_SIDE + "',format=yuv420p",
                "-fpsmax",
                "30",
                "-c:v",
                "libx264",
                "-preset",
                "veryfast",
                "-crf",
                "25",
                "-threads",
                "2",
                "-flags:v",
                "+bitexact",
                "-c:a",
                "aac",
                "-ac",
                "1",
                "-b:a",
                "96k",
                "-flags:a",
                "+bitexact");
    }

    private Optional<byte[]> still(Path video, double at) {
        List<String> command = new ArrayList<>(List.of(SandboxedProcess.program(ffmpeg), "-nostdin"));
        command.addAll(List.of("-v", "error", "-ss", "%.2f".formatted(at).replace(',', '.')));
        command.addAll(input(VideoContainerKind.MP4, video));
        command.addAll(List.of("-frames:v", "1", "-an", "-vf", "scale=640:-2", "-map_metadata"));
        command.addAll(List.of("-1", "-c:v", "libwebp", "-f", "image2pipe", "pipe:1"));
        return switch (SandboxedProcess.runLong(command, DRAWING)) {
            case Finish.Wrote wrote when wrote.bytes().length > 0 -> Optional.of(wrote.bytes());
            case Finish.Wrote _, Finish.Failed _ -> Optional.empty();
        };
    }

    private Optional<VideoTracks> probe(Path video, VideoContainerKind kind) {
        List<String> command = new ArrayList<>(List.of(SandboxedProcess.program(ffprobe), "-v", "error"));
        command.addAll(input(kind, video));
        command.addAll(List.of(
                "-show_entries",
                "stream=codec_type,codec_name,width,height,pix_fmt"
                        + ":stream_disposition=attached_pic:format=duration",
                "-of",
                "flat"));
        return switch (SandboxedProcess.runLong(command, PROBING)) {
            case Finish.Wrote wrote -> Optional.of(VideoTracks.read(new String(wrote.bytes(), StandardCharsets.UTF_8)));
            case Finish.Failed _ -> Optional.empty();
        };
    }

    private static List<String> reading(String program, VideoContainerKind kind, Path file) {
        List<String> command = new ArrayList<>();
        command.addAll(List.of(SandboxedProcess.program("nice"), "-n", "10", SandboxedProcess.program(program)));
        command.addAll(List.of("-nostdin", "-v", "error", "-xerror", "-err_detect", "explode"));
        command.addAll(input(kind, file));
        return command;
    }

    /// One format, and no address but the file itself.
    private static List<String> input(VideoContainerKind kind, Path file) {
        return List.of(
                "-protocol_whitelist",
                "file",
                "-format_whitelist",
                kind == VideoContainerKind.MP4 ? "mov,mp4,m4a,3gp,3g2,mj2" : "matroska,webm",
                "-f",
                kind.reader(),
                "-i",
                "file:" + file);
    }

    private static boolean run(List<String> command, Limits limits) {
        return switch (SandboxedProcess.runLong(command, limits)) {
            case Finish.Wrote _ -> true;
            case Finish.Failed _ -> false;
        };
    }
}
