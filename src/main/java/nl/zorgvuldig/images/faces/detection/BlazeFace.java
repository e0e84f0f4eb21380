package nl.zorgvuldig.images.faces.detection;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// BlazeFace for the rear camera, with an input of 256 by 256 pixels: applied to the whole picture,
/// and to overlapping tiles at two sizes, for faces that are small in the whole.
public final class BlazeFace implements FaceDetector {
    private static final int SIDE = 256;
    private static final int STRIDE = 176;
    private static final int VALUES = 16;
    private static final int MIDDLE = 640;

    private final OnnxModel model;
    private final int longest;
    private final double sure;

    /// @param longest pixels on the longest side of the largest size that is cut into tiles
    /// @param sure minimum confidence, from 0 to 1
    public BlazeFace(Path folder, int longest, double sure) {
        this.model = new OnnxModel(folder.resolve(NativeLibraries.BLAZEFACE));
        this.longest = longest;
        this.sure = sure;
    }

    @Override
    public List<DetectedFace> look(PixelRaster picture) {
        List<DetectedFace> all = new ArrayList<>();
        for (int size : new int[] {SIDE, MIDDLE, longest}) {
            PixelRaster scaled = picture.within(size);
            double scale = (double) picture.longest() / scaled.longest();
            for (int top : starts(scaled.height())) {
                for (int left : starts(scaled.width())) {
                    tile(scaled, left, top).forEach(face -> all.add(face.scaled(scale)));
                }
            }
        }
        return DetectedFace.distinct(all);
    }

    /// The start of each tile, such that the tiles reach both ends.
    private static List<Integer> starts(int length) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        int tiles = (Math.max(0, length - SIDE) + STRIDE - 1) / STRIDE;
        for (int tile = 1; tile <= tiles; tile++) {
            starts.add((length - SIDE) * tile / tiles);
        }
        return starts;
    }

    private List<DetectedFace> tile(PixelRaster picture, int left, int top) {
        float[] values = new float[SIDE * SIDE * 3];
        for (int y = 0; y < Math.min(SIDE, picture.height() - top); y++) {
            for (int x = 0; x < Math.min(SIDE, picture.width() - left); x++) {
                for (int colour = 0; colour < 3; colour++) {
                    values[3 * (y * SIDE + x) + colour] = picture.at(left + x, top + y, colour) / 255f;
                }
            }
        }
        Map<String, float[]> answers = model.run(values, 1, SIDE, SIDE, 3);
        List<DetectedFace> all = new ArrayList<>();
        read(answers, "Identity:0", "Identity_2:0", 16, 2, all);
        read(answers, "Identity_1:0", "Identity_3:0", 8, 6, all);
        return all.stream().map(face -> face.moved(left, top)).toList();
    }

    /// Decodes the output of the network: for each cell of a grid and each of a few shapes, the
    /// confidence, and the offset and size of a face.
    private void read(
            Map<String, float[]> answers, String scores, String places, int cells, int shapes, List<DetectedFace> to) {
        float[] sureness = Objects.requireNonNull(answers.get(scores));
        float[] place = Objects.requireNonNull(answers.get(places));
        for (int index = 0; index < sureness.length; index++) {
            double score = 1 / (1 + Math.exp(-sureness[index]));
            if (score < sure) {
                continue;
            }
            int cell = index / shapes;
            double x = (cell % cells + 0.5) * SIDE / cells + place[VALUES * index];
            double y = (cell / cells + 0.5) * SIDE / cells + place[VALUES * index + 1];
            double width = place[VALUES * index + 2];
            double height = place[VALUES * index + 3];
            to.add(new DetectedFace(x - width / 2, y - height / 2, width, height, score));
        }
    }
}
