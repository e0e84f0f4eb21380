package nl.zorgvuldig.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.platform.files.PictureHead.Measured;
import nl.zorgvuldig.platform.files.SandboxedProcess.Finish;
import nl.zorgvuldig.platform.files.SandboxedProcess.Limits;
import org.springframework.stereotype.Component;

/// Renderer of pictures with libvips, in a process of its own with limits. The result is
/// re-rendered: nothing is left of where and with what a picture was taken, or of anything appended
/// to it. It is upright, as the camera recorded.
@Component
public final class PictureRenderer {
    /// Pixels on the longest side of a stored picture: a page of A4 stays sharp on paper.
    static final int KEPT = 3508;
    /// Wide enough to read a page on any screen.
    static final int PAGE = 1240;

    /// Pixels on the longest side of a photo on a screen.
    public static final int SCREEN = 1280;

    /// The width of A4 at 200 pixels an inch.
    static final int PAPER = 1654;

    public static final String PAGE_TYPE = "image/webp";
    private static final int THUMB = 160;
    private static final int SMALL_PHOTO = 320;
    private static final long MOST_POINTS = 64_000_000;
    private static final Limits DRAWING = new Limits(20, 2048, 48 << 20).lettingPagesGoFirst();
    private static final Limits SMALL = new Limits(10, 2048, 8 << 20);
    private static final Map<String, String> IN_MEMORY =
            Map.of("VIPS_CONCURRENCY", "1", "VIPS_DISC_THRESHOLD", "4g", "HOME", "/nonexistent");
    private static final Map<String, String> PICTURES_ONLY = Map.of(
            "VIPS_CONCURRENCY", "1", "VIPS_DISC_THRESHOLD", "4g", "HOME", "/nonexistent", "VIPS_BLOCK_UNTRUSTED", "1");

    /// Rejection of an animated picture or one with too many pixels, by its head alone; an
    /// unreadable one is rejected too.
    Optional<FileRejection> objection(Path picture) throws IOException {
        Optional<Measured> found = PictureHead.of(picture, PICTURES_ONLY);
        if (found.isEmpty()) {
            return Optional.of(FileRejection.UNREADABLE);
        }
        Measured head = found.get();
        if (head.width() * head.height() > MOST_POINTS) {
            return Optional.of(FileRejection.TOO_MANY_POINTS);
        }
        return head.moves() ? Optional.of(FileRejection.ANIMATED) : Optional.empty();
    }

    /// @param width as stored, before any rotation that the picture asks for
    public record Size(int width, int height) {
        public int longest() {
            return Math.max(width, height);
        }
    }

    /// Empty when it cannot be read.
    public Optional<Size> size(Path picture) {
        try {
            return PictureHead.of(picture, PICTURES_ONLY)
                    .map(head -> new Size((int) head.width(), (int) head.height()));
        } catch (IOException gone) {
            throw new FilesUnavailable("a picture could not be read", gone);
        }
    }

    /// The raw pixels of a picture, upright, at most `longest` on its longest side, as PPM without
    /// compression; empty when it cannot be decoded.
    public Optional<byte[]> points(Path picture, int longest) {
        try {
            return drawn(
                    Files.newInputStream(picture),
                    "stdin",
                    longest + "x" + longest + ">",
                    ".ppm[background=255]",
                    true);
        } catch (IOException gone) {
            throw new FilesUnavailable("a picture could not be read", gone);
        }
    }

    /// The picture re-rendered, at most [#KEPT] pixels on its longest side: a PNG stays one, all
    /// else becomes JPEG. Empty when it cannot be decoded.
    Optional<byte[]> cleaned(Path picture, FileFormat format) throws IOException {
        String kind = format == FileFormat.PNG ? ".png[compression=6,keep=none]" : ".jpg[Q=88,keep=none]";
        return drawn(Files.newInputStream(picture), "stdin", KEPT + "x" + KEPT + ">", kind, true);
    }

    /// As [#cleaned], for a photo: always JPEG, on white where it is transparent; empty when it
    /// breaks off.
    Optional<byte[]> photo(Path picture) throws IOException {
        return drawn(
                Files.newInputStream(picture),
                "stdin[fail_on=truncated]",
                KEPT + "x" + KEPT + ">",
                ".jpg[Q=88,keep=none,background=255]",
                true);
    }

    /// A small version of a photo, as WebP.
    public Optional<byte[]> small(Path photo) throws IOException {
        String size = SMALL_PHOTO + "x" + SMALL_PHOTO;
        return drawn(Files.newInputStream(photo), "stdin", size, ".webp[Q=70,effort=2,keep=none]", true);
    }

    /// A small picture of a cleaned picture, or of the first page of a PDF, as WebP.
    Optional<byte[]> thumbnail(Path file, FileFormat format) throws IOException {
        String size = THUMB + "x" + THUMB;
        return drawn(
                Files.newInputStream(file),
                format == FileFormat.PDF ? "stdin[page=0]" : "stdin",
                size,
                ".webp[Q=70,keep=none]",
                format != FileFormat.PDF);
    }

    /// One page as WebP. Closes `content`.
    ///
    /// @param number from 1
    public Optional<byte[]> page(InputStream content, FileFormat format, int number) {
        boolean pdf = format == FileFormat.PDF;
        return drawn(
                content,
                pdf ? "stdin[page=" + (number - 1) + "]" : "stdin",
                PAGE + "x" + 2 * PAGE + (pdf ? "" : ">"),
                ".webp[Q=82,effort=2,keep=none]",
                !pdf);
    }

    /// A photo as JPEG, sized for a screen. Closes `content`.
    ///
    /// @throws FilesUnavailable when it cannot be decoded
    public byte[] screen(InputStream content) {
        return drawn(content, "stdin", SCREEN + "x" + SCREEN + ">", ".jpg[Q=85,keep=none]", true)
                .orElseThrow(() -> new FilesUnavailable("a photo cannot be drawn"));
    }

    /// One page as JPEG, sharp on paper and without transparency. Closes `content`.
    ///
    /// @param number from 1
    public Optional<byte[]> paper(InputStream content, FileFormat format, int number) {
        boolean pdf = format == FileFormat.PDF;
        return drawn(
                content,
                pdf ? "stdin[page=" + (number - 1) + "]" : "stdin",
                PAPER + "x" + PAPER * 3 / 2 + (pdf ? "" : ">"),
                ".jpg[Q=80,keep=none,background=255]",
                !pdf);
    }

    private static Optional<byte[]> drawn(
            InputStream content, String from, String size, String as, boolean pictureOnly) {
        Finish outcome = SandboxedProcess.run(
                List.of(SandboxedProcess.program("vipsthumbnail"), from, "-s", size, "-o", as),
                pictureOnly ? PICTURES_ONLY : IN_MEMORY,
                size.startsWith(Integer.toString(KEPT)) ? DRAWING : SMALL,
                content);
        return switch (outcome) {
            case Finish.Wrote wrote -> wrote.bytes().length == 0 ? Optional.empty() : Optional.of(wrote.bytes());
            case Finish.Failed _ -> Optional.empty();
        };
    }
}
