package nl.zorgvuldig.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.zorgvuldig.policy.Clause.PROMOTION_AFTER_CONSENT;

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
import nl.zorgvuldig.faces.Blurs;
import nl.zorgvuldig.faces.Box;
import nl.zorgvuldig.files.Incoming;
import nl.zorgvuldig.files.Pictures;
import nl.zorgvuldig.media.Face;
import nl.zorgvuldig.media.MarkedPictures;
import nl.zorgvuldig.media.Picture;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// Pictures as they leave: a JPEG as large as a screen, without metadata, with faces made
/// unrecognisable. What was drawn last is kept in memory, and drawn once however many ask for it.
@Component
final class Prints {
    private static final int REMEMBERED = 48;

    private final MarkedPictures pictures;
    private final Blurs blurs;
    private final Pictures drawing;
    private final Incoming incoming;
    private final Map<String, Object> turns = new ConcurrentHashMap<>();
    private final Map<String, byte[]> drawn = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > REMEMBERED;
        }
    };

    Prints(MarkedPictures pictures, Blurs blurs, Pictures drawing, Incoming incoming) {
        this.pictures = pictures;
        this.blurs = blurs;
        this.drawing = drawing;
        this.incoming = incoming;
    }

    /// @param state another one whenever anything else is seen in it; says nothing about anyone
    record Print(String state, byte[] jpeg) {}

    /// Outside a unit of work. Empty when the picture changed since it was read, or is closed.
    @Upholds(PROMOTION_AFTER_CONSENT)
    Optional<Print> print(Picture picture, List<Face> blurred) {
        String state = state(picture, blurred);
        Optional<byte[]> before = remembered(state);
        return before.or(() -> inTurn(state, picture, blurred)).map(jpeg -> new Print(state, jpeg));
    }

    private Optional<byte[]> inTurn(String state, Picture picture, List<Face> blurred) {
        Object turn = turns.computeIfAbsent(state, _ -> new Object());
        synchronized (turn) {
            try {
                return remembered(state).or(() -> draw(state, picture, blurred));
            } finally {
                turns.remove(state, turn);
            }
        }
    }

    private Optional<byte[]> draw(String state, Picture picture, List<Face> blurred) {
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

    private static String state(Picture picture, List<Face> blurred) {
        StringBuilder what = new StringBuilder();
        what.append(picture.id()).append('/').append(picture.revision());
        blurred.stream().map(Face::id).sorted().forEach(one -> what.append('/').append(one));
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(what.toString().getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// First smaller, then blurred: a fraction of the work, and no less gone.
    private byte[] drawn(Path from, Picture picture, List<Face> blurred) {
        return incoming.hold(
                small -> Files.write(small, drawing.screen(Files.newInputStream(from))),
                small -> blurred.isEmpty()
                        ? bytes(small)
                        : incoming.hold(to -> blurs.blur(small, boxes(picture, blurred), to), Prints::bytes));
    }

    private static List<Box> boxes(Picture picture, List<Face> faces) {
        Picture.Size size = picture.size().orElseThrow();
        double scale = Math.min(1.0, (double) Pictures.SCREEN / Math.max(size.width(), size.height()));
        return faces.stream().map(Face::box).map(box -> scaled(box, scale)).toList();
    }

    private static Box scaled(Box box, double scale) {
        return new Box(
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
