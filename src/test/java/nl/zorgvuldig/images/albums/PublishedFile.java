package nl.zorgvuldig.images.albums;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/// A published JPEG, as somebody looks at it who wants to know more than it shows.
public final class PublishedFile {
    private static final int FRAME = 0xC0;
    private static final int SCAN = 0xDA;
    private static final int HEADER = 0xE0;

    private PublishedFile() {}

    /// How far apart the points in the middle of the first face are, in green.
    public static int spread(byte[] jpeg) {
        BufferedImage image = image(jpeg);
        int least = 255;
        int most = 0;
        for (int x = 98; x < 110; x++) {
            for (int y = 146; y < 158; y++) {
                int green = image.getRGB(x, y) >> 8 & 255;
                least = Math.min(least, green);
                most = Math.max(most, green);
            }
        }
        return most - least;
    }

    /// How far the points of a face lie apart on average, of 255, in two pictures of one size: less
    /// than 20 when only JPEG came between, more than 25 when it was made unrecognisable.
    ///
    /// @param x where the face begins, as [MediaDesk#face] places it in [MediaDesk#textured]
    public static double apart(BufferedImage image, BufferedImage other, int x) {
        assertThat(other.getWidth()).isEqualTo(image.getWidth());
        double scale = image.getWidth() / 800.0;
        long sum = 0;
        for (int dx = 10; dx < 110; dx++) {
            for (int dy = 10; dy < 110; dy++) {
                int atX = (int) ((x + dx) * scale);
                int atY = (int) ((100 + dy) * scale);
                int a = image.getRGB(atX, atY);
                int b = other.getRGB(atX, atY);
                for (int shift = 0; shift <= 16; shift += 8) {
                    sum += Math.abs((a >> shift & 255) - (b >> shift & 255));
                }
            }
        }
        return sum / 30_000.0;
    }

    /// No metadata, no small picture, no earlier scan, and nothing after its end.
    static void holdsNothingBeside(byte[] jpeg) {
        List<Integer> kinds = new ArrayList<>();
        int at = 2;
        while (kinds.isEmpty() || kinds.getLast() != SCAN) {
            assertThat(jpeg[at] & 255).isEqualTo(255);
            kinds.add(jpeg[at + 1] & 255);
            at += 2 + ((jpeg[at + 2] & 255) << 8 | jpeg[at + 3] & 255);
        }
        assertThat(kinds)
                .as("at most a header, tables, one plain frame, one scan")
                .isSubsetOf(HEADER, 0xDB, FRAME, 0xC4, 0xDD, SCAN)
                .containsOnlyOnce(FRAME, SCAN);
        List<Integer> after = new ArrayList<>();
        for (; at + 1 < jpeg.length; at++) {
            int next = jpeg[at + 1] & 255;
            if ((jpeg[at] & 255) == 255 && next != 0 && (next < 0xD0 || next > 0xD7)) {
                after.add(next);
            }
        }
        assertThat(after).as("the end, and nothing behind it").containsExactly(0xD9);
        assertThat(jpeg[jpeg.length - 1] & 255).isEqualTo(0xD9);
    }

    public static BufferedImage image(byte[] jpeg) {
        try {
            return ImageIO.read(new ByteArrayInputStream(jpeg));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
