package nl.zorgvuldig.images.publication.release;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.zorgvuldig.platform.policy.Clause.PROMOTION_AFTER_CONSENT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.zorgvuldig.images.albums.AlbumPicture;
import nl.zorgvuldig.images.albums.Face;
import nl.zorgvuldig.images.albums.MarkedPictures;
import nl.zorgvuldig.images.faces.BoundingBox;
import nl.zorgvuldig.images.faces.FaceBlurring;
import nl.zorgvuldig.platform.files.IncomingFolder;
import nl.zorgvuldig.platform.files.PictureRenderer;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Renders pictures for release: a JPEG of screen size, without metadata, with faces made
/// unrecognisable. Recent results are cached in memory, and concurrent requests render once.
@Component
public final class PublicationRenderer {
    private static final int REMEMBERED = 48;

    private final MarkedPictures pictures;
    private final FaceBlurring blurs;
    private final PictureRenderer drawing;
    private final IncomingFolder incoming;
    private final Map<String, Object> turns = new ConcurrentHashMap<>();
    private final Map<String, byte[]> drawn = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > REMEMBERED;
        }
    };

    PublicationRenderer(MarkedPictures pictures, FaceBlurring blurs, PictureRenderer drawing, IncomingFolder incoming) {
        this.pictures = pictures;
        this.blurs = blurs;
        this.drawing = drawing;
        this.incoming = incoming;
    }

    /// @param state changes whenever the content does; reveals nothing about anyone
    public record Print(String state, byte[] jpeg) {}

    /// Renders a picture. Outside a unit of work. Empty when the picture changed since it was read,
    /// or is closed.
    @Upholds(PROMOTION_AFTER_CONSENT)
    public Optional<Print> print(AlbumPicture picture, List<Face> blurred) {
        String state = state(picture, blurred);
        Optional<byte[]> before = remembered(state);
        return before.or(() -> inTurn(state, picture, blurred)).map(jpeg -> new Print(state, jpeg));
    }

    private Optional<byte[]> inTurn(String state, AlbumPicture picture, List<Face> blurred) {
        Object turn = turns.computeIfAbsent(state, _ -> new Object());
        synchronized (turn) {
            try {
                return remembered(state).or(() -> draw(state, picture, blurred));
            } finally {
                turns.remove(state, turn);
            }
        }
    }

    private Optional<byte[]> draw(String state, AlbumPicture picture, List<Face> blurred) {
        Optional<byte[]> made = pictures.hold(picture.id(), picture.revision(), from -> drawn(from, picture, blurred));
        made.ifPresent(jpeg -> {
            synchronized (drawn) {
                drawn.put(state, jpeg);
            }
        });
        return made;
    }

    private Optional<byte[]> remembered(String state) {
        synchronized (drawn) {
            return Optional.ofNullable(drawn.get(state));
        }
    }

    private static String state(AlbumPicture picture, List<Face> blurred) {
        StringBuilder what = new StringBuilder();
        what.append(picture.id()).append('/').append(picture.revision());
        blurred.stream().map(Face::id).sorted().forEach(id -> what.append('/').append(id));
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(what.toString().getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Scales down first, then blurs: a fraction of the work, and just as unrecognisable.
    private byte[] drawn(Path from, AlbumPicture picture, List<Face> blurred) {
        return incoming.hold(
                small -> Files.write(small, drawing.screen(Files.newInputStream(from))),
                small -> blurred.isEmpty()
                        ? bytes(small)
                        : incoming.hold(
                                to -> blurs.blur(small, boxes(picture, blurred), to), PublicationRenderer::bytes));
    }

    private static List<BoundingBox> boxes(AlbumPicture picture, List<Face> faces) {
        AlbumPicture.Size size = picture.size().orElseThrow();
        double scale = Math.min(1.0, (double) PictureRenderer.SCREEN / Math.max(size.width(), size.height()));
        return faces.stream().map(Face::box).map(box -> scaled(box, scale)).toList();
    }

    private static BoundingBox scaled(BoundingBox box, double scale) {
        return new BoundingBox(
                (int) Math.floor(box.x() * scale),
                (int) Math.floor(box.y() * scale),
                Math.max(1, (int) Math.ceil(box.width() * scale)),
                Math.max(1, (int) Math.ceil(box.height() * scale)));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
