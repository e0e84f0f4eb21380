package nl.zorgvuldig.images.faces;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.RescaleOp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/// Writes the scenes on which detectors are measured: `Scenes <astronaut.png> <mona.png> <folder of
/// pictures without people> <to> [<one of the three folders>]`. Twenty-four times one of two faces
/// pasted into a photograph of twelve megapixels, turned, mirrored, lighter or darker, from 1.5 to
/// 15 per cent of its width; and the pictures as they are. In `plain`; the same in `dark`, with a
/// two-hundredth of the light and the noise of a camera, and in `moved`, as when the camera moved
/// during the picture.
public final class Scenes {
    private static final int WIDTH = 4000;
    private static final int HEIGHT = 3000;
    private static final int FACES = 24;

    /// Of the light in `dark`, and how far a value is off there, of 255.
    private static final double LIGHT = 1 / 200.0;

    private static final double NOISE = 2;
    private static final double GAMMA = 2.2;

    /// Over how many of the 4,000 points of its width a picture in `moved` moved.
    private static final int MOVED = 30;

    private Scenes() {}

    /// A head to paste, and where the face is in it, in parts of it.
    private record Head(BufferedImage picture, double x, double y, double width, double height) {}

    public static void main(String[] arguments) throws IOException {
        BufferedImage astronaut = ImageIO.read(Path.of(arguments[0]).toFile());
        BufferedImage mona = ImageIO.read(Path.of(arguments[1]).toFile());
        List<Head> heads = List.of(
                new Head(astronaut.getSubimage(150, 10, 150, 180), 0.2, 0.28, 0.52, 0.62),
                new Head(cut(mona, 0.25, 0.05, 0.45, 0.34), 0.22, 0.25, 0.53, 0.65));
        List<Path> pictures;
        try (Stream<Path> files = Files.list(Path.of(arguments[2]))) {
            pictures = files.sorted().toList();
        }
        Path to = Path.of(arguments[3]);
        Predicate<String> wanted = arguments.length > 4 ? arguments[4]::equals : _ -> true;
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(6);
        for (int number = 0; number < FACES; number++) {
            paste(heads.get(number % 2), read(pictures.get(number % pictures.size())), number, random, to, wanted);
        }
        for (Path picture : pictures) {
            BufferedImage scene = scaled(read(picture), WIDTH, HEIGHT);
            write(scene, "none-" + picture.getFileName() + ".jpg", to, wanted);
        }
    }

    private static BufferedImage read(Path picture) throws IOException {
        return Optional.ofNullable(ImageIO.read(picture.toFile())).orElseThrow();
    }

    private static BufferedImage cut(BufferedImage image, double x, double y, double width, double height) {
        return image.getSubimage(
                (int) (x * image.getWidth()), (int) (y * image.getHeight()), (int) (width * image.getWidth()), (int)
                        (height * image.getHeight()));
    }

    private static void paste(
            Head head, BufferedImage behind, int number, RandomGenerator random, Path to, Predicate<String> wanted)
            throws IOException {
        BufferedImage scene = scaled(behind, WIDTH, HEIGHT);
        double wide = WIDTH * 0.015 * Math.pow(10, number / (FACES - 1.0));
        double scale = wide / (head.width() * head.picture().getWidth());
        BufferedImage soft = soft(head.picture(), 0.7f + 0.5f * random.nextFloat());
        double width = soft.getWidth() * scale;
        double height = soft.getHeight() * scale;
        double left = random.nextDouble() * (WIDTH - width);
        double top = random.nextDouble() * (HEIGHT - height);
        boolean mirrored = random.nextBoolean();
        AffineTransform place = AffineTransform.getTranslateInstance(left + width / 2, top + height / 2);
        place.rotate(Math.toRadians(random.nextDouble(-15, 15)));
        place.scale(mirrored ? -scale : scale, scale);
        place.translate(-soft.getWidth() / 2.0, -soft.getHeight() / 2.0);
        Graphics2D pen = scene.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(soft, place, null);
        pen.dispose();
        double x = mirrored ? 1 - head.x() - head.width() : head.x();
        String name = String.format(
                Locale.ROOT,
                "face-%d-%d-%d-%d-%02d.jpg",
                parts((left + x * width) / WIDTH),
                parts((top + head.y() * height) / HEIGHT),
                parts(head.width() * width / WIDTH),
                parts(head.height() * height / HEIGHT),
                number);
        write(scene, name, to, wanted);
    }

    private static void write(BufferedImage scene, String name, Path to, Predicate<String> wanted) throws IOException {
        if (wanted.test("plain")) {
            write(scene, to.resolve("plain"), name);
        }
        if (wanted.test("dark")) {
            write(dark(scene, name.hashCode()), to.resolve("dark"), name);
        }
        if (wanted.test("moved")) {
            write(moved(scene), to.resolve("moved"), name);
        }
    }

    private static void write(BufferedImage scene, Path folder, String name) throws IOException {
        ImageIO.write(
                scene, "jpg", Files.createDirectories(folder).resolve(name).toFile());
    }

    private static BufferedImage dark(BufferedImage scene, int seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        int[] points = points(scene);
        for (int at = 0; at < points.length; at++) {
            int made = 0;
            for (int shift = 0; shift <= 16; shift += 8) {
                double light = Math.pow((points[at] >> shift & 255) / 255.0, GAMMA) * LIGHT;
                double value = 255 * Math.pow(light, 1 / GAMMA) + NOISE * random.nextGaussian();
                made |= (int) Math.clamp(Math.round(value), 0, 255) << shift;
            }
            points[at] = made;
        }
        return of(points);
    }

    private static BufferedImage moved(BufferedImage scene) {
        int[] points = points(scene);
        int[] made = new int[points.length];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int[] sums = new int[3];
                for (int step = 0; step < MOVED; step++) {
                    int point = points[y * WIDTH + Math.min(WIDTH - 1, x + step)];
                    for (int colour = 0; colour < 3; colour++) {
                        sums[colour] += point >> 8 * colour & 255;
                    }
                }
                made[y * WIDTH + x] = sums[0] / MOVED | sums[1] / MOVED << 8 | sums[2] / MOVED << 16;
            }
        }
        return of(made);
    }

    private static int[] points(BufferedImage scene) {
        return scene.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
    }

    private static BufferedImage of(int[] points) {
        BufferedImage made = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        made.setRGB(0, 0, WIDTH, HEIGHT, points, 0, WIDTH);
        return made;
    }

    private static long parts(double part) {
        return Math.round(part * 10_000);
    }

    /// Lighter or darker, and without an edge.
    private static BufferedImage soft(BufferedImage head, float light) {
        int width = head.getWidth();
        int height = head.getHeight();
        BufferedImage made = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        BufferedImage lit = new RescaleOp(light, 0, null).filter(scaled(head, width, height), null);
        Graphics2D pen = made.createGraphics();
        pen.drawImage(lit, 0, 0, null);
        pen.setComposite(AlphaComposite.DstIn);
        pen.transform(new AffineTransform(width / 2.0, 0, 0, height / 2.0, width / 2.0, height / 2.0));
        pen.setPaint(new RadialGradientPaint(
                0, 0, 1, new float[] {0.85f, 1}, new Color[] {Color.BLACK, new Color(0, 0, 0, 0)}));
        pen.fill(new java.awt.geom.Rectangle2D.Double(-1, -1, 2, 2));
        pen.dispose();
        return made;
    }

    static BufferedImage scaled(BufferedImage image, int width, int height) {
        BufferedImage made = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = made.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image.getWidth() > 2 * width ? halved(image) : image, 0, 0, width, height, null);
        pen.dispose();
        return made;
    }

    private static BufferedImage halved(BufferedImage image) {
        return scaled(image, image.getWidth() / 2, image.getHeight() / 2);
    }
}
