package nl.zorgvuldig.images.faces;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import nl.zorgvuldig.images.faces.detection.DetectedFace;
import nl.zorgvuldig.images.faces.detection.PixelRaster;

/// A picture with at most one face. Where it is, in parts of the picture, is in the name of the
/// file: `face-<x>-<y>-<width>-<height>-….jpg` in ten-thousandths, or `none-….jpg`.
record Scene(PixelRaster points, Optional<DetectedFace> face) {
    private static final int LONGEST = 1600;
    private static final double PARTS = 10_000;

    static List<Scene> all(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jpg"))
                    .sorted()
                    .map(Scene::read)
                    .toList();
        }
    }

    /// The middle of what was found lies in the face, and the sizes are of one order.
    boolean shows(DetectedFace one) {
        return face.filter(place -> within(one.x() + one.width() / 2, place.x(), place.width())
                        && within(one.y() + one.height() / 2, place.y(), place.height())
                        && one.height() > place.height() / 3
                        && one.height() < place.height() * 3)
                .isPresent();
    }

    private static boolean within(double at, double start, double length) {
        return at > start && at < start + length;
    }

    private static Scene read(Path file) {
        try {
            BufferedImage image = shrunk(ImageIO.read(file.toFile()));
            int width = image.getWidth();
            int height = image.getHeight();
            int[] argb = image.getRGB(0, 0, width, height, null, 0, width);
            byte[] rgb = new byte[3 * argb.length];
            for (int point = 0; point < argb.length; point++) {
                rgb[3 * point] = (byte) (argb[point] >> 16);
                rgb[3 * point + 1] = (byte) (argb[point] >> 8);
                rgb[3 * point + 2] = (byte) argb[point];
            }
            return new Scene(new PixelRaster(width, height, rgb), face(String.valueOf(file.getFileName()), width, height));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Optional<DetectedFace> face(String name, int width, int height) {
        String[] words = name.split("-", -1);
        return words[0].equals("face")
                ? Optional.of(new DetectedFace(
                        Double.parseDouble(words[1]) / PARTS * width,
                        Double.parseDouble(words[2]) / PARTS * height,
                        Double.parseDouble(words[3]) / PARTS * width,
                        Double.parseDouble(words[4]) / PARTS * height,
                        1))
                : Optional.empty();
    }

    private static BufferedImage shrunk(BufferedImage image) {
        double scale = Math.min(1, (double) LONGEST / Math.max(image.getWidth(), image.getHeight()));
        return Scenes.scaled(
                image, (int) Math.round(image.getWidth() * scale), (int) Math.round(image.getHeight() * scale));
    }
}
