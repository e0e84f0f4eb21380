package nl.zorgvuldig.images.faces.detection;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// YuNet, with weights from a file of the operator: processes the whole picture at once.
public final class YuNet implements FaceDetector {
    private static final int MULTIPLE = 32;
    private static final int[] STRIDES = {8, 16, 32};

    private final OnnxModel model;
    private final int longest;
    private final double sure;

    /// @param longest pixels on the longest side of the input
    /// @param sure minimum confidence, from 0 to 1
    public YuNet(Path file, int longest, double sure) {
        this.model = new OnnxModel(file);
        this.longest = longest;
        this.sure = sure;
    }

    @Override
    public List<DetectedFace> look(PixelRaster picture) {
        PixelRaster small = picture.within(longest);
        double scale = (double) picture.longest() / small.longest();
        int width = upTo(small.width());
        int height = upTo(small.height());
        float[] values = new float[3 * width * height];
        for (int y = 0; y < small.height(); y++) {
            for (int x = 0; x < small.width(); x++) {
                for (int colour = 0; colour < 3; colour++) {
                    values[((2 - colour) * height + y) * width + x] = small.at(x, y, colour);
                }
            }
        }
        Map<String, float[]> answers = model.run(values, 1, 3, height, width);
        List<DetectedFace> all = new ArrayList<>();
        for (int stride : STRIDES) {
            read(answers, stride, width / stride, all);
        }
        return DetectedFace.distinct(all).stream()
                .map(face -> face.scaled(scale))
                .toList();
    }

    private static int upTo(int length) {
        return (length + MULTIPLE - 1) / MULTIPLE * MULTIPLE;
    }

    private void read(Map<String, float[]> answers, int stride, int columns, List<DetectedFace> to) {
        float[] kind = answer(answers, "cls_" + stride);
        float[] thing = answer(answers, "obj_" + stride);
        float[] place = answer(answers, "bbox_" + stride);
        for (int index = 0; index < kind.length; index++) {
            double score = Math.sqrt(Math.clamp(kind[index], 0, 1) * Math.clamp(thing[index], 0, 1));
            if (score < sure) {
                continue;
            }
            double x = (index % columns + place[4 * index]) * stride;
            double y = (index / columns + place[4 * index + 1]) * stride;
            double width = Math.exp(place[4 * index + 2]) * stride;
            double height = Math.exp(place[4 * index + 3]) * stride;
            to.add(new DetectedFace(x - width / 2, y - height / 2, width, height, score));
        }
    }

    private static float[] answer(Map<String, float[]> answers, String name) {
        return Objects.requireNonNull(answers.get(name), name);
    }
}
