package nl.zorgvuldig.images.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.zorgvuldig.images.faces.FaceMosaic.Region;
import nl.zorgvuldig.images.faces.detection.PixelRaster;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;

/// What can be learned from a blurred face, whatever the picture and the box.
class FaceMosaicProperties {
    private static final int WIDE = 200;
    private static final int HIGH = 160;

    @Property(tries = 60)
    @Upholds(Clause.PROMOTION_AFTER_CONSENT)
    void only_the_average_of_a_cell_matters(@ForAll("boxes") BoundingBox box, @ForAll long seed) {
        PixelRaster raster = noise(seed);
        PixelRaster other = shuffled(raster, Region.around(box), new Random(seed + 1));
        assertThat(FaceMosaic.over(other, List.of(box), fixed(seed)))
                .isEqualTo(FaceMosaic.over(raster, List.of(box), fixed(seed)));
    }

    @Property(tries = 60)
    void every_cell_has_one_colour_and_there_are_few(@ForAll("boxes") BoundingBox box, @ForAll long seed) {
        PixelRaster made = FaceMosaic.over(noise(seed), List.of(box), fixed(seed));
        Region region = Region.around(box);
        assertThat((region.right() - region.left()) / region.cell()).isBetween(1, 6);
        assertThat((region.bottom() - region.top()) / region.cell()).isBetween(1, 6);
        inside(region, made).forEach(at -> {
            int left = Math.floorDiv(at[0], region.cell()) * region.cell();
            int top = Math.floorDiv(at[1], region.cell()) * region.cell();
            assertThat(made.at(at[0], at[1], at[2])).isEqualTo(made.at(left, top, at[2]));
        });
    }

    @Property(tries = 60)
    void the_box_and_what_lies_around_it_is_covered_and_nothing_else(
            @ForAll("boxes") BoundingBox box, @ForAll long seed) {
        PixelRaster picture = noise(seed);
        PixelRaster made = FaceMosaic.over(picture, List.of(box), fixed(seed));
        Region region = Region.around(box);
        assertThat(region.left()).isLessThan(box.x());
        assertThat(region.top()).isLessThan(box.y());
        assertThat(region.right()).isGreaterThan(box.x() + box.width());
        assertThat(region.bottom()).isGreaterThan(box.y() + box.height());
        for (int y = 0; y < HIGH; y++) {
            for (int x = 0; x < WIDE; x++) {
                if (x < region.left() || x >= region.right() || y < region.top() || y >= region.bottom()) {
                    assertThat(made.at(x, y, 0)).isEqualTo(picture.at(x, y, 0));
                }
            }
        }
    }

    /// Cells that shift with the box would tell more with each box.
    @Property(tries = 200)
    void another_box_over_the_same_face_shows_the_same_cells(
            @ForAll("boxes") BoundingBox box, @ForAll("shifts") int right, @ForAll("shifts") int down) {
        Region region = Region.around(box);
        Region other = Region.around(new BoundingBox(box.x() + right, box.y() + down, box.width(), box.height()));
        assertThat(other.cell()).isEqualTo(region.cell());
        assertThat(Math.floorMod(other.left(), region.cell())).isZero();
        assertThat(Math.floorMod(other.top(), region.cell())).isZero();
    }

    @Property(tries = 30)
    void the_mean_of_many_with_other_noise_is_the_same_few_cells(@ForAll long seed) {
        BoundingBox box = new BoundingBox(40, 40, 60, 60);
        Region region = Region.around(box);
        PixelRaster raster = noise(seed);
        PixelRaster other = shuffled(raster, region, new Random(seed + 1));
        RandomGenerator random = new Random(seed);
        double[] means = new double[raster.rgb().length];
        double[] others = new double[raster.rgb().length];
        for (int time = 0; time < 20; time++) {
            long draw = random.nextLong();
            add(FaceMosaic.over(raster, List.of(box), fixed(draw)), means);
            add(FaceMosaic.over(other, List.of(box), fixed(draw)), others);
        }
        inside(region, raster).forEach(at -> {
            int point = 3 * (at[1] * WIDE + at[0]) + at[2];
            assertThat(means[point]).isEqualTo(others[point]);
        });
    }

    private static void add(PixelRaster made, double[] to) {
        for (int index = 0; index < to.length; index++) {
            to[index] += made.rgb()[index] & 255;
        }
    }

    private static MosaicNoise fixed(long seed) {
        return (x, y, cell) -> new Random(seed + 7_919L * x + 104_729L * y + cell);
    }

    private static PixelRaster noise(long seed) {
        byte[] rgb = new byte[3 * WIDE * HIGH];
        new Random(seed).nextBytes(rgb);
        return new PixelRaster(WIDE, HIGH, rgb);
    }

    /// Another face with the same averages: in each cell the points change places.
    private static PixelRaster shuffled(PixelRaster picture, Region region, Random random) {
        byte[] rgb = picture.rgb().clone();
        for (int top = region.top(); top < region.bottom(); top += region.cell()) {
            for (int left = region.left(); left < region.right(); left += region.cell()) {
                List<Integer> points = new ArrayList<>();
                for (int y = Math.max(0, top); y < Math.min(HIGH, top + region.cell()); y++) {
                    for (int x = Math.max(0, left); x < Math.min(WIDE, left + region.cell()); x++) {
                        points.add(y * WIDE + x);
                    }
                }
                List<Integer> others = new ArrayList<>(points);
                Collections.shuffle(others, random);
                for (int index = 0; index < points.size(); index++) {
                    System.arraycopy(picture.rgb(), 3 * others.get(index), rgb, 3 * points.get(index), 3);
                }
            }
        }
        return new PixelRaster(WIDE, HIGH, rgb);
    }

    /// Each point and colour of the part of the region that lies in the picture.
    private static List<int[]> inside(Region region, PixelRaster picture) {
        List<int[]> all = new ArrayList<>();
        for (int y = Math.max(0, region.top()); y < Math.min(region.bottom(), HIGH); y++) {
            for (int x = Math.max(0, region.left()); x < Math.min(region.right(), WIDE); x++) {
                all.add(new int[] {x, y, (x + y) % 3});
            }
        }
        assertThat(all).hasSizeLessThanOrEqualTo(picture.width() * picture.height());
        return all;
    }

    @Provide
    Arbitrary<BoundingBox> boxes() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, WIDE - 2),
                        Arbitraries.integers().between(0, HIGH - 2),
                        Arbitraries.integers().between(1, 90),
                        Arbitraries.integers().between(1, 90))
                .as(BoundingBox::new);
    }

    @Provide
    Arbitrary<Integer> shifts() {
        return Arbitraries.integers().between(-12, 12);
    }
}
