package nl.zorgvuldig.platform.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import nl.zorgvuldig.platform.files.PhotoIntake.Photo;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is sent as a photo and is none, or is more than one: refused by what it is, whatever it is
/// called. The files are made here.
class HostilePhotosTest {
    private final PhotoIntake photos = new PhotoIntake(new PictureRenderer());

    @TempDir
    Path folder;

    @Test
    @Upholds(Clause.CONFIDENTIALITY)
    void a_small_file_that_would_become_an_enormous_picture_is_refused_by_its_head() {
        byte[] bomb = png(30_000, 30_000, 1, 0, new byte[0]);
        assertThat(bomb.length).isLessThan(150_000);
        long before = System.nanoTime();
        assertThat(refused(bomb)).isEqualTo(FileRejection.TOO_MANY_POINTS);
        assertThat((System.nanoTime() - before) / 1_000_000_000).isLessThan(10);
        byte[] lying = png(8, 8, 8, 2, new byte[0]);
        ByteBuffer.wrap(lying).putInt(16, 0x7fffffff).putInt(20, 0x7fffffff);
        assertThat(refused(lying)).isIn(FileRejection.UNREADABLE, FileRejection.TOO_MANY_POINTS);
    }

    @Test
    @Upholds(Clause.CONFIDENTIALITY)
    void what_is_no_photo_or_is_something_else_as_well_is_refused() {
        byte[] jpeg = SampleDocuments.picture("jpg", 90, 60);
        byte[] archive = SampleDocuments.zip(Map.of("a.html", new byte[] {1}));
        assertThat(refused(new byte[0])).isEqualTo(FileRejection.EMPTY);
        assertThat(refused("<html><script>alert(1)</script>".getBytes(ISO_8859_1)))
                .isEqualTo(FileRejection.NO_PHOTO);
        assertThat(refused("GIF89a/*<script>alert(1)</script>*/=1;".getBytes(ISO_8859_1)))
                .isEqualTo(FileRejection.NO_PHOTO);
        assertThat(refused(SampleDocuments.pdf(1))).isEqualTo(FileRejection.NO_PHOTO);
        assertThat(refused(SampleDocuments.docx("a"))).isEqualTo(FileRejection.NO_PHOTO);
        assertThat(refused(SampleDocuments.joined(jpeg, archive))).isEqualTo(FileRejection.TWO_IN_ONE);
        assertThat(refused(Arrays.copyOf(jpeg, 60))).isEqualTo(FileRejection.UNREADABLE);
        assertThat(refused(Arrays.copyOf(jpeg, jpeg.length * 2 / 3))).isEqualTo(FileRejection.UNREADABLE);
    }

    @Test
    void what_moves_is_refused_and_the_same_standing_still_is_not() throws Exception {
        byte[] frames = chunk("acTL", new byte[] {0, 0, 0, 2, 0, 0, 0, 0});
        assertThat(refused(png(60, 40, 8, 2, frames))).isEqualTo(FileRejection.ANIMATED);
        assertThat(photos.take(written(png(60, 40, 8, 2, new byte[0])))).isInstanceOf(Photo.Fit.class);
        Path file = written(SampleDocuments.picture("png", 60, 40));
        Path other = written(png(60, 40, 8, 2, new byte[0]));
        Path both = folder.resolve("both.v");
        Path moving = folder.resolve("moving.webp");
        vips("arrayjoin", file + " " + other, both.toString(), "--across", "1");
        vips("webpsave", both.toString(), moving.toString(), "--page-height", "40");
        assertThat(refused(Files.readAllBytes(moving))).isEqualTo(FileRejection.ANIMATED);
        Path still = folder.resolve("still.webp");
        vips("copy", file.toString(), still.toString());
        assertThat(photos.take(written(Files.readAllBytes(still)))).isInstanceOfSatisfying(Photo.Fit.class, fit -> {
            assertThat(fit.width()).isEqualTo(60);
            assertThat(fit.height()).isEqualTo(40);
        });
    }

    private static void vips(String... words) throws IOException, InterruptedException {
        String[] all = new String[words.length + 1];
        all[0] = "vips";
        System.arraycopy(words, 0, all, 1, words.length);
        assertThat(new ProcessBuilder(all).inheritIO().start().waitFor()).isZero();
    }

    private FileRejection refused(byte[] content) {
        Path file = written(content);
        Photo answer = photos.take(file);
        assertThat(answer).isInstanceOf(Photo.Refused.class);
        return ((Photo.Refused) answer).reason();
    }

    private Path written(byte[] content) {
        try {
            return Files.write(Files.createTempFile(folder, "sent", ".jpg"), content);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    /// @param more chunks before the points
    private static byte[] png(int width, int height, int depth, int kind, byte[] more) {
        int row = (width * depth * (kind == 2 ? 3 : 1) + 7) / 8 + 1;
        Deflater deflater = new Deflater(9);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] points = new byte[row];
        byte[] piece = new byte[1 << 16];
        for (int line = 0; line <= height; line++) {
            if (line == height) {
                deflater.finish();
            } else {
                deflater.setInput(points);
            }
            for (int got = deflater.deflate(piece); got > 0; got = deflater.deflate(piece)) {
                packed.write(piece, 0, got);
            }
        }
        deflater.end();
        byte[] head = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put((byte) depth)
                .put((byte) kind)
                .array();
        return SampleDocuments.joined(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10},
                chunk("IHDR", head),
                more,
                chunk("IDAT", packed.toByteArray()),
                chunk("IEND", new byte[0]));
    }

    private static byte[] chunk(String name, byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(name.getBytes(ISO_8859_1));
        sum.update(content);
        return ByteBuffer.allocate(12 + content.length)
                .putInt(content.length)
                .put(name.getBytes(ISO_8859_1))
                .put(content)
                .putInt((int) sum.getValue())
                .array();
    }
}
