package nl.zorgvuldig.images.faces.detection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A face found by a detector, in pixels of the picture it was given.
///
/// @param score from 0 to 1; comparable within one detector only
public record DetectedFace(double x, double y, double width, double height, double score) {
    private static final double SAME = 0.4;

    DetectedFace moved(double right, double down) {
        return new DetectedFace(x + right, y + down, width, height, score);
    }

    DetectedFace scaled(double scale) {
        return new DetectedFace(x * scale, y * scale, width * scale, height * scale, score);
    }

    /// Removes duplicates: of boxes of the same face the one with the highest score, or else the
    /// first.
    static List<DetectedFace> distinct(List<DetectedFace> all) {
        List<DetectedFace> kept = new ArrayList<>();
        all.stream()
                .sorted(Comparator.comparingDouble(DetectedFace::score).reversed())
                .filter(face -> kept.stream().noneMatch(face::same))
                .forEach(kept::add);
        return kept;
    }

    /// Both lists, without faces of the second that the first contains already.
    static List<DetectedFace> union(List<DetectedFace> first, List<DetectedFace> second) {
        List<DetectedFace> both = new ArrayList<>(first);
        second.stream().filter(face -> first.stream().noneMatch(face::same)).forEach(both::add);
        return both;
    }

    /// Whether two boxes overlap so much that they are one face, also when one is much larger.
    boolean same(DetectedFace other) {
        double wide = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
        double high = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
        double smaller = Math.min(width * height, other.width * other.height);
        return wide > 0 && high > 0 && wide * high > SAME * smaller;
    }
}
