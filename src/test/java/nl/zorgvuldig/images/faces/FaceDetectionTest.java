package nl.zorgvuldig.images.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import nl.zorgvuldig.platform.files.PictureRenderer;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Looking for faces, in a process of its own.
class FaceDetectionTest {
    @TempDir
    static Path home;

    @TempDir
    Path folder;

    @Test
    @Upholds(Clause.RECORDING_AFTER_CONSENT)
    void a_face_is_found_where_it_is_in_a_large_picture() throws IOException {
        BufferedImage scene = new BufferedImage(4000, 3000, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = scene.createGraphics();
        pen.drawImage(ImageIO.read(new ByteArrayInputStream(FaceBlurringTest.portrait())), 2200, 1500, null);
        pen.dispose();
        List<BoundingBox> found = faces("").find(write(scene));
        assertThat(found).singleElement().satisfies(box -> {
            assertThat(box.x() + box.width() / 2).isBetween(2390, 2460);
            assertThat(box.y() + box.height() / 2).isBetween(1585, 1665);
            assertThat(box.width()).isBetween(60, 200);
        });
    }

    @Test
    @Upholds(Clause.RECORDING_AFTER_CONSENT)
    void a_face_is_found_in_a_picture_with_a_two_hundredth_of_the_light() throws IOException {
        BufferedImage scene = ImageIO.read(new ByteArrayInputStream(FaceBlurringTest.portrait()));
        for (int x = 0; x < scene.getWidth(); x++) {
            for (int y = 0; y < scene.getHeight(); y++) {
                scene.setRGB(x, y, dark(scene.getRGB(x, y)));
            }
        }
        assertThat(faces("").find(write(scene))).hasSize(1);
    }

    private static int dark(int point) {
        int made = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            double light = Math.pow((point >> shift & 255) / 255.0, 2.2) / 200;
            made |= (int) Math.round(255 * Math.pow(light, 1 / 2.2)) << shift;
        }
        return made;
    }

    @Test
    void a_picture_without_a_face_has_none() throws IOException {
        BufferedImage stripes = new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 900; x++) {
            for (int y = 0; y < 600; y++) {
                stripes.setRGB(x, y, x / 30 % 2 == 0 ? 0x336699 : 0xEEDDCC);
            }
        }
        assertThat(faces("").find(write(stripes))).isEmpty();
    }

    @Test
    void what_is_no_picture_says_so() throws IOException {
        Path picture = Files.writeString(folder.resolve("picture.jpg"), "no picture");
        assertThatThrownBy(() -> faces("").find(picture)).isInstanceOf(PictureUnreadable.class);
    }

    @Test
    void a_model_that_is_not_there_stops_the_start_and_one_that_is_none_finds_nothing() throws IOException {
        assertThatThrownBy(() -> new FaceModelFile(folder.resolve("none.onnx").toString()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ZORGVULDIG_FACE_MODEL");
        Path model = Files.writeString(folder.resolve("model.onnx"), "no model");
        Path picture = Files.write(folder.resolve("picture.jpg"), FaceBlurringTest.portrait());
        assertThatThrownBy(() -> faces(model.toString()).find(picture)).isInstanceOf(PictureUnreadable.class);
    }

    @Test
    void what_is_unpacked_stands_there_once_and_whole() throws IOException {
        Path libraries = new NativeLibraryFiles(home).folder();
        assertThat(new NativeLibraryFiles(home).folder()).isEqualTo(libraries);
        try (Stream<Path> beside = Files.list(home.resolve("programs"))) {
            assertThat(beside).containsExactly(libraries);
        }
        assertThat(libraries.resolve("libonnxruntime.so")).isNotEmptyFile();
    }

    private FaceDetection faces(String model) {
        return new FaceDetection(new PictureRenderer(), new NativeLibraryFiles(home), new FaceModelFile(model));
    }

    private Path write(BufferedImage image) throws IOException {
        Path picture = folder.resolve("picture.jpg");
        ImageIO.write(image, "jpg", picture.toFile());
        return picture;
    }
}
