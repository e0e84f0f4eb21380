package nl.zorgvuldig.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import nl.zorgvuldig.platform.files.PictureHead.Measured;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the head says is what there is; a head that is cut or put together otherwise says nothing.
@Upholds(Clause.CONFIDENTIALITY)
class JpegHeadTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void the_size_of_a_photo_that_carries_another_in_small() throws IOException {
        byte[] photo = jpeg(412, 97);
        assertThat(of(photo)).contains(new Measured(412, 97, false));
        byte[] small = jpeg(16, 12);
        assertThat(of(with(photo, 0xE1, small))).contains(new Measured(412, 97, false));
    }

    @Test
    void a_bomb_says_how_large_it_is() throws IOException {
        byte[] photo = jpeg(20, 30);
        int frame = frame(photo);
        ByteBuffer.wrap(photo).putShort(frame + 5, (short) 65_500).putShort(frame + 7, (short) 300);
        assertThat(of(photo)).contains(new Measured(300, 65_500, false));
    }

    @Test
    void what_breaks_off_before_its_frame_or_is_no_chain_of_segments_says_nothing() throws IOException {
        byte[] photo = jpeg(20, 30);
        for (int length = 0; length < frame(photo) + 9; length++) {
            assertThat(of(Arrays.copyOf(photo, length))).as("%d bytes", length).isEmpty();
        }
        byte[] stuffed = with(photo, 0xE1, new byte[4]);
        stuffed[2] = 0;
        assertThat(of(stuffed)).isEmpty();
        byte[] scanFirst = photo.clone();
        scanFirst[3] = (byte) 0xDA;
        assertThat(of(scanFirst)).isEmpty();
        byte[] alone = with(photo, 0xD0, new byte[0]);
        assertThat(of(alone)).as("a marker that has no length").isEmpty();
        assertThat(of(with(photo, 0xFF, new byte[0]))).as("a fill byte").isEmpty();
        byte[] nothing = photo.clone();
        ByteBuffer.wrap(nothing).putInt(frame(nothing) + 5, 0);
        assertThat(of(nothing)).isEmpty();
        assertThat(of("GIF89a".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                .isEmpty();
    }

    private Optional<Measured> of(byte[] bytes) throws IOException {
        return JpegHead.of(Files.write(folder.resolve("head.jpg"), bytes));
    }

    private static byte[] jpeg(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpg", out);
        return out.toByteArray();
    }

    /// A segment right after the beginning.
    private static byte[] with(byte[] photo, int marker, byte[] content) {
        return ByteBuffer.allocate(photo.length + content.length + 4)
                .put(photo, 0, 2)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .put(content)
                .put(photo, 2, photo.length - 2)
                .array();
    }

    private static int frame(byte[] photo) {
        for (int at = 2; ; at += 2 + (ByteBuffer.wrap(photo).getShort(at + 2) & 0xFFFF)) {
            if ((photo[at + 1] & 0xFF) == 0xC0) {
                return at;
            }
        }
    }
}
