package nl.zorgvuldig.images.faces.detection;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Decoded pixels of a picture: red, green and blue, row by row.
///
/// @param rgb three bytes for each pixel
public record PixelRaster(int width, int height, byte[] rgb) {
    private static final int LONGEST_HEADER = 128;

    /// Mean value, of 255, below which a picture is dark; and the mean of a daylight picture, of 1.
    private static final int DARK = 24;

    private static final double DAYLIGHT = 0.45;

    /// One in this many pixels may become white, as lamps are; and the exponent below which the
    /// curve would turn noise into patterns.
    private static final int LIGHTS = 200;

    private static final double STEEPEST = 0.4;

    /// @throws IllegalArgumentException when the number of bytes does not match
    public PixelRaster {
        if (width < 1 || height < 1 || rgb.length != 3L * width * height) {
            throw new IllegalArgumentException("not so many points");
        }
    }

    /// Reads the uncompressed format that libvips writes (PPM, eight bits).
    ///
    /// @throws IllegalArgumentException for any other format
    public static PixelRaster read(byte[] ppm) {
        String header = new String(ppm, 0, Math.min(ppm.length, LONGEST_HEADER), StandardCharsets.ISO_8859_1);
        int[] numbers = new int[3];
        int at = expect(header, "P6");
        for (int found = 0; found < numbers.length; ) {
            int end = at;
            while (end < header.length() && !Character.isWhitespace(header.charAt(end))) {
                end++;
            }
            if (end == header.length()) {
                throw new IllegalArgumentException("no header");
            }
            if (header.charAt(at) == '#') {
                at = header.indexOf('\n', at) + 1;
                continue;
            }
            numbers[found++] = Integer.parseInt(header.substring(at, end));
            at = end + 1;
        }
        if (numbers[2] != 255) {
            throw new IllegalArgumentException("not eight bits");
        }
        return new PixelRaster(numbers[0], numbers[1], Arrays.copyOfRange(ppm, at, ppm.length));
    }

    private static int expect(String header, String start) {
        if (!header.startsWith(start + "\n")) {
            throw new IllegalArgumentException("another kind");
        }
        return start.length() + 1;
    }

    public byte[] ppm() {
        byte[] header = ("P6\n" + width + " " + height + "\n255\n").getBytes(StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(header, header.length + rgb.length);
        System.arraycopy(rgb, 0, all, header.length, rgb.length);
        return all;
    }

    /// Red, green or blue of one pixel.
    public int at(int x, int y, int colour) {
        return rgb[3 * (y * width + x) + colour] & 255;
    }

    int longest() {
        return Math.max(width, height);
    }

    /// A smaller raster in which each pixel is the mean of those it replaces; this one when it is
    /// small enough.
    PixelRaster within(int longest) {
        if (longest() <= longest) {
            return this;
        }
        double scale = (double) longest() / longest;
        int toWidth = Math.max(1, (int) Math.round(width / scale));
        int toHeight = Math.max(1, (int) Math.round(height / scale));
        byte[] to = new byte[3 * toWidth * toHeight];
        for (int y = 0; y < toHeight; y++) {
            int top = (int) (y * scale);
            int bottom = Math.min(height, Math.max(top + 1, (int) ((y + 1) * scale)));
            for (int x = 0; x < toWidth; x++) {
                int left = (int) (x * scale);
                int right = Math.min(width, Math.max(left + 1, (int) ((x + 1) * scale)));
                mean(left, top, right, bottom, to, 3 * (y * toWidth + x));
            }
        }
        return new PixelRaster(toWidth, toHeight, to);
    }

    private void mean(int left, int top, int right, int bottom, byte[] to, int at) {
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int from = 3 * (y * width + x);
                red += rgb[from] & 255;
                green += rgb[from + 1] & 255;
                blue += rgb[from + 2] & 255;
            }
        }
        int points = (right - left) * (bottom - top);
        to[at] = (byte) (red / points);
        to[at + 1] = (byte) (green / points);
        to[at + 2] = (byte) (blue / points);
    }

    /// For detection only: a dark picture brightened until its mean is that of a daylight picture;
    /// this one when it is bright enough. The threshold comes from docs/faces.md.
    public PixelRaster lit() {
        int[] counts = new int[256];
        long sum = 0;
        for (byte point : grey()) {
            counts[point & 255]++;
            sum += point & 255;
        }
        int points = width * height;
        if (sum >= (long) DARK * points) {
            return this;
        }
        byte[] brighter = brighter(counts, points);
        byte[] to = new byte[rgb.length];
        for (int at = 0; at < to.length; at++) {
            to[at] = brighter[rgb[at] & 255];
        }
        return new PixelRaster(width, height, to);
    }

    /// The new value for each value: the brightest become white, the rest follow a curve.
    private static byte[] brighter(int[] counts, int points) {
        int white = 255;
        for (long above = counts[white]; white > 1 && above < points / LIGHTS; white--) {
            above += counts[white - 1];
        }
        double mean = 0;
        for (int value = 0; value < counts.length; value++) {
            mean += Math.min(1, (double) value / white) * counts[value] / points;
        }
        double curve = Math.clamp(Math.log(DAYLIGHT) / Math.log(mean), STEEPEST, 1);
        byte[] brighter = new byte[counts.length];
        for (int value = 0; value < brighter.length; value++) {
            double to = Math.pow(Math.min(1, (double) value / white), curve);
            brighter[value] = (byte) Math.round(255 * to);
        }
        return brighter;
    }

    byte[] grey() {
        byte[] grey = new byte[width * height];
        for (int point = 0; point < grey.length; point++) {
            int red = rgb[3 * point] & 255;
            int green = rgb[3 * point + 1] & 255;
            int blue = rgb[3 * point + 2] & 255;
            grey[point] = (byte) ((299 * red + 587 * green + 114 * blue) / 1000);
        }
        return grey;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PixelRaster that
                && width == that.width
                && height == that.height
                && Arrays.equals(rgb, that.rgb);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(rgb);
    }

    @Override
    public String toString() {
        return width + " x " + height;
    }
}
