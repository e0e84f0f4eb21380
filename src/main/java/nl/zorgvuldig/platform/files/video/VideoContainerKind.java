package nl.zorgvuldig.platform.files.video;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/// Container format of a video, by its first bytes. Only the reader of that one format opens it
/// then, so that a list of other files can never pass for a video.
enum VideoContainerKind {
    /// MP4 and MOV: made by telephones and cameras.
    MP4("mov"),
    /// Made by browsers.
    WEBM("matroska");

    private static final int HEAD = 4096;

    /// Still pictures, also animated ones, in the same container; and sound alone.
    private static final Set<String> NOT_VIDEO = Set.of(
            "heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif", "avis", "M4A ", "M4B ", "jp2 ",
            "jpx ", "crx ");

    private final String reader;

    VideoContainerKind(String reader) {
        this.reader = reader;
    }

    /// ffmpeg's name for its reader.
    String reader() {
        return reader;
    }

    static Optional<VideoContainerKind> of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in.readNBytes(HEAD));
        }
    }

    static Optional<VideoContainerKind> of(byte[] head) {
        String text = new String(head, ISO_8859_1);
        if (text.startsWith("ftyp", 4) && text.length() >= 12) {
            return NOT_VIDEO.contains(text.substring(8, 12)) ? Optional.empty() : Optional.of(MP4);
        }
        return text.startsWith("\u001aE\u00df\u00a3")
                        && text.substring(0, Math.min(text.length(), 64)).contains("webm")
                ? Optional.of(WEBM)
                : Optional.empty();
    }
}
