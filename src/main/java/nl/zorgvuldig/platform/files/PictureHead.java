package nl.zorgvuldig.platform.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.platform.files.SandboxedProcess.Finish;
import nl.zorgvuldig.platform.files.SandboxedProcess.Limits;

/// Reader of the size of a picture from its head, before anything of it is decoded.
final class PictureHead {
    private static final Limits MEASURING = new Limits(5, 1024, 1 << 20);
    private static final Pattern WIDTH = Pattern.compile("(?m)^width: (\\d{1,9})$");
    private static final Pattern HEIGHT = Pattern.compile("(?m)^height: (\\d{1,9})$");
    private static final Pattern PAGES = Pattern.compile("(?m)^n-pages: (\\d{1,9})$");
    private static final Pattern LOADER = Pattern.compile("(?m)^vips-loader: (\\w+)$");
    private static final int HEAD = 1 << 16;

    private PictureHead() {}

    /// @param moves whether it is an animation
    record Measured(long width, long height, boolean moves) {}

    /// Empty when its head cannot be read.
    static Optional<Measured> of(Path picture, Map<String, String> environment) throws IOException {
        Optional<Measured> jpeg = JpegHead.of(picture);
        return jpeg.isPresent() ? jpeg : asked(picture, environment);
    }

    private static Optional<Measured> asked(Path picture, Map<String, String> environment) throws IOException {
        Finish outcome = SandboxedProcess.run(
                List.of(SandboxedProcess.program("vipsheader"), "-a", picture.toString()),
                environment,
                MEASURING,
                null);
        return switch (outcome) {
            case Finish.Wrote wrote -> read(new String(wrote.bytes(), StandardCharsets.ISO_8859_1), picture);
            case Finish.Failed _ -> Optional.empty();
        };
    }

    private static Optional<Measured> read(String head, Path picture) throws IOException {
        Optional<Long> width = number(WIDTH, head);
        Optional<Long> height = number(HEIGHT, head);
        boolean several = number(PAGES, head).filter(pages -> pages > 1).isPresent();
        boolean moves = several && !still(head) || framed(picture);
        return width.flatMap(each -> height.map(other -> new Measured(each, other, moves)));
    }

    /// Pictures of telephones contain several pictures of the same moment.
    private static boolean still(String head) {
        Matcher loader = LOADER.matcher(head);
        return loader.find() && loader.group(1).startsWith("heif");
    }

    /// An animated PNG says so before its first picture.
    private static boolean framed(Path picture) throws IOException {
        try (InputStream in = Files.newInputStream(picture)) {
            String head = new String(in.readNBytes(HEAD), ISO_8859_1);
            int frames = head.indexOf("acTL");
            return head.startsWith("\u0089PNG")
                    && frames > 0
                    && (!head.contains("IDAT") || frames < head.indexOf("IDAT"));
        }
    }

    private static Optional<Long> number(Pattern field, String head) {
        Matcher found = field.matcher(head);
        return found.find() ? Optional.of(Long.valueOf(found.group(1))) : Optional.empty();
    }
}
