package nl.zorgvuldig.images.faces;

import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import nl.zorgvuldig.images.faces.detection.PixelRaster;

/// Mosaic that replaces a face by a few coarse averages, each with noise and rounded. A face is at
/// most six cells wide, and the position of the cells depends on the picture, not on the exact box:
/// different boxes over the same face show the same cells, so that many of them reveal no more than
/// one.
final class FaceMosaic {
    /// JPEG encodes blocks of sixteen pixels; no cell shares a block with its surroundings.
    static final int SMALLEST_CELL = 16;
    /// Share of a box that is added on each side: hair, ears and chin.
    private static final double MARGIN = 0.3;
    private static final int CELLS = 4;
    private static final double NOISE = 14;
    private static final int STEP = 16;

    private FaceMosaic() {}

    static PixelRaster over(PixelRaster picture, List<BoundingBox> boxes, MosaicNoise noise) {
        PixelRaster made =
                new PixelRaster(picture.width(), picture.height(), picture.rgb().clone());
        boxes.stream()
                .map(Region::around)
                .sorted(Comparator.comparingInt(Region::cell).reversed())
                .forEach(region -> region.cover(made, noise));
        return made;
    }

    /// The box enlarged to whole cells. The size of a cell is a power of two, and its position a
    /// multiple of that size.
    record Region(int left, int top, int right, int bottom, int cell) {
        static Region around(BoundingBox box) {
            int more = (int) Math.ceil(MARGIN * Math.max(box.width(), box.height()));
            int longest = Math.max(box.width(), box.height()) + 2 * more;
            int cell = SMALLEST_CELL;
            while (cell * CELLS < longest) {
                cell *= 2;
            }
            return new Region(
                    Math.floorDiv(box.x() - more, cell) * cell,
                    Math.floorDiv(box.y() - more, cell) * cell,
                    -Math.floorDiv(-(box.x() + box.width() + more), cell) * cell,
                    -Math.floorDiv(-(box.y() + box.height() + more), cell) * cell,
                    cell);
        }

        void cover(PixelRaster picture, MosaicNoise noise) {
            for (int y = Math.max(0, top); y < Math.min(bottom, picture.height()); y += cell) {
                for (int x = Math.max(0, left); x < Math.min(right, picture.width()); x += cell) {
                    int toX = Math.min(x + cell, picture.width());
                    int toY = Math.min(y + cell, picture.height());
                    RandomGenerator random = noise.over(x, y, cell);
                    for (int colour = 0; colour < 3; colour++) {
                        double mean = mean(picture, x, y, toX, toY, colour);
                        paint(picture, x, y, toX, toY, colour, veiled(mean, random));
                    }
                }
            }
        }
    }

    private static byte veiled(double mean, RandomGenerator random) {
        double noisy = mean + NOISE * random.nextGaussian();
        long rounded = Math.round(noisy / STEP) * STEP;
        return (byte) Math.clamp(rounded, 0, 255);
    }

    private static double mean(PixelRaster picture, int fromX, int fromY, int toX, int toY, int colour) {
        long sum = 0;
        for (int y = fromY; y < toY; y++) {
            for (int x = fromX; x < toX; x++) {
                sum += picture.rgb()[3 * (y * picture.width() + x) + colour] & 255;
            }
        }
        return (double) sum / ((long) (toX - fromX) * (toY - fromY));
    }

    private static void paint(PixelRaster picture, int fromX, int fromY, int toX, int toY, int colour, byte value) {
        for (int y = fromY; y < toY; y++) {
            for (int x = fromX; x < toX; x++) {
                picture.rgb()[3 * (y * picture.width() + x) + colour] = value;
            }
        }
    }
}
