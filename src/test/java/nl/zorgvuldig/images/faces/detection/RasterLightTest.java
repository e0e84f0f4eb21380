package nl.zorgvuldig.images.faces.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RasterLightTest {
    @Test
    void a_dark_picture_is_made_bright_enough_to_look_at_and_keeps_its_size() {
        PixelRaster dark = filled(2, 14);
        PixelRaster lit = dark.lit();
        assertThat(mean(lit)).isBetween(80.0, 200.0);
        assertThat(lit.width()).isEqualTo(dark.width());
        assertThat(mean(dark)).as("it is another picture").isLessThan(13);
        assertThat(lit.at(0, 0, 0)).as("what was darker stays so").isLessThan(lit.at(1, 0, 0));
    }

    @Test
    void a_picture_in_daylight_is_looked_at_as_it_is() {
        PixelRaster day = filled(30, 120);
        assertThat(day.lit()).isSameAs(day);
    }

    @Test
    void a_picture_without_any_light_stays_black() {
        assertThat(mean(filled(0, 0).lit())).isZero();
    }

    /// Columns of one value and another.
    private static PixelRaster filled(int number, int other) {
        byte[] rgb = new byte[3 * 64 * 64];
        for (int point = 0; point < 64 * 64; point++) {
            byte value = (byte) (point % 2 == 0 ? number : other);
            Arrays.fill(rgb, 3 * point, 3 * point + 3, value);
        }
        return new PixelRaster(64, 64, rgb);
    }

    private static double mean(PixelRaster picture) {
        long sum = 0;
        for (byte value : picture.grey()) {
            sum += value & 255;
        }
        return (double) sum / picture.grey().length;
    }
}
