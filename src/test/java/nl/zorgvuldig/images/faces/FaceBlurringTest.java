package nl.zorgvuldig.images.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import nl.zorgvuldig.images.faces.FaceMosaic.Region;
import nl.zorgvuldig.platform.files.PictureRenderer;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The file of a blurred picture, byte for byte. The picture is a portrait that NASA made and gave
/// to everybody.
class FaceBlurringTest {
    private static final BoundingBox FACE = new BoundingBox(175, 65, 100, 125);
    private static final int START = 0xD8;
    private static final int SCAN = 0xDA;

    @TempDir
    Path folder;

    private final FaceBlurring blurs = new FaceBlurring(new PictureRenderer());

    @Test
    @Upholds(Clause.RECORDING_AFTER_CONSENT)
    void the_file_holds_one_scan_and_nothing_beside_the_picture() throws IOException {
        Path picture = folder.resolve("original.jpg");
        Files.write(picture, withThumbnail(progressive(portrait())));
        assertThat(segments(Files.readAllBytes(picture))).contains(0xE1, 0xC2);
        Path to = folder.resolve("blurred.jpg");
        blurs.blur(picture, List.of(FACE), to);
        byte[] blurred = Files.readAllBytes(to);
        assertThat(segments(blurred))
                .as("a header, tables, one frame of the plain kind, one scan")
                .containsOnly(0xE0, 0xDB, 0xC0, 0xC4, SCAN)
                .containsOnlyOnce(0xE0, 0xC0, SCAN);
        assertThat(blurred[18] | blurred[19])
                .as("no small picture in the header")
                .isZero();
        assertThat(count(blurred, START)).isEqualTo(1);
    }

    /// But for the outermost points of a block, where a reader of JPEG mixes the colours of cells.
    @Test
    @Upholds(Clause.PROMOTION_AFTER_CONSENT)
    void in_the_region_nothing_is_left_but_cells() throws IOException {
        BufferedImage blurred = blurred();
        Region region = Region.around(FACE);
        for (int top = Math.max(0, region.top()); top < region.bottom(); top += 16) {
            for (int left = region.left(); left < region.right(); left += 16) {
                int first = blurred.getRGB(left + 1, top + 1);
                for (int point = 0; point < 14 * 14; point++) {
                    int other = blurred.getRGB(left + 1 + point % 14, top + 1 + point / 14);
                    assertThat(Math.abs((other >> 8 & 255) - (first >> 8 & 255)))
                            .isLessThan(4);
                }
            }
        }
    }

    @Test
    void no_detector_of_ours_sees_the_face_any_more() throws IOException {
        FaceDetection faces =
                new FaceDetection(new PictureRenderer(), new NativeLibraryFiles(folder), new FaceModelFile(""));
        Path picture = Files.write(folder.resolve("original.jpg"), portrait());
        List<BoundingBox> found = faces.find(picture);
        assertThat(found).isNotEmpty();
        Path to = folder.resolve("blurred.jpg");
        blurs.blur(picture, found, to);
        assertThat(faces.find(to)).isEmpty();
    }

    @Test
    @Upholds(Clause.PROMOTION_AFTER_CONSENT)
    void asking_twice_tells_no_more_than_asking_once_and_another_picture_has_other_noise() throws IOException {
        Path picture = Files.write(folder.resolve("original.jpg"), portrait());
        blurs.blur(picture, List.of(FACE), folder.resolve("one.jpg"));
        blurs.blur(picture, List.of(FACE), folder.resolve("two.jpg"));
        assertThat(Files.readAllBytes(folder.resolve("one.jpg")))
                .isEqualTo(Files.readAllBytes(folder.resolve("two.jpg")));
        Files.write(picture, withThumbnail(portrait()));
        blurs.blur(picture, List.of(FACE), folder.resolve("three.jpg"));
        assertThat(Files.readAllBytes(folder.resolve("one.jpg")))
                .as("the same points in another file")
                .isNotEqualTo(Files.readAllBytes(folder.resolve("three.jpg")));
    }

    @Test
    void what_is_no_picture_is_refused_and_what_stood_there_stays() throws IOException {
        Path picture = Files.writeString(folder.resolve("original.jpg"), "no picture");
        Path to = Files.writeString(folder.resolve("blurred.jpg"), "before");
        assertThatThrownBy(() -> blurs.blur(picture, List.of(FACE), to)).isInstanceOf(PictureUnreadable.class);
        assertThat(to).hasContent("before");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    private BufferedImage blurred() throws IOException {
        Path picture = Files.write(folder.resolve("original.jpg"), portrait());
        Path to = folder.resolve("blurred.jpg");
        blurs.blur(picture, List.of(FACE), to);
        return ImageIO.read(to.toFile());
    }

    static byte[] portrait() throws IOException {
        try (var picture = FaceBlurringTest.class.getResourceAsStream("/faces/astronaut.jpg")) {
            return java.util.Objects.requireNonNull(picture).readAllBytes();
        }
    }

    private static byte[] progressive(byte[] jpeg) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(output);
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(jpeg));
            writer.write(null, new IIOImage(image, null, null), how);
        }
        return bytes.toByteArray();
    }

    /// As a camera does: the whole picture, small, in a segment of its own.
    private static byte[] withThumbnail(byte[] jpeg) throws IOException {
        byte[] small = java.util.Arrays.copyOf(portrait(), 30_000);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(jpeg, 0, 2);
        int length = small.length + 8;
        all.write(new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length});
        all.write(new byte[] {'E', 'x', 'i', 'f', 0, 0});
        all.write(small);
        all.write(jpeg, 2, jpeg.length - 2);
        return all.toByteArray();
    }

    /// The kinds of the segments before and at the first scan, in order.
    private static List<Integer> segments(byte[] jpeg) {
        List<Integer> kinds = new ArrayList<>();
        int at = 2;
        while (kinds.isEmpty() || kinds.getLast() != SCAN) {
            assertThat(jpeg[at] & 255).isEqualTo(255);
            kinds.add(jpeg[at + 1] & 255);
            at += 2 + ((jpeg[at + 2] & 255) << 8 | jpeg[at + 3] & 255);
        }
        return kinds;
    }

    private static int count(byte[] jpeg, int marker) {
        int count = 0;
        for (int at = 0; at + 1 < jpeg.length; at++) {
            count += (jpeg[at] & 255) == 255 && (jpeg[at + 1] & 255) == marker ? 1 : 0;
        }
        return count;
    }
}
