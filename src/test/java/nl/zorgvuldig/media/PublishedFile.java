package nl.zorgvuldig.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/// A published JPEG, as somebody looks at it who wants to know more than it shows.
final class PublishedFile {
    private static final int FRAME = 0xC0;
    private static final int SCAN = 0xDA;
    private static final int HEADER = 0xE0;

    private PublishedFile() {}

    /// How far apart the points in the middle of the first face are, in green.
    static int spread(byte[] jpeg) {
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

    private static BufferedImage image(byte[] jpeg) {
        try {
            return ImageIO.read(new ByteArrayInputStream(jpeg));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
