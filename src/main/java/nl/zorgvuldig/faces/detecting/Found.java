package nl.zorgvuldig.faces.detecting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A place where a detector sees a face, in points of the picture it was given.
///
/// @param score from 0 to 1; of one detector only
public record Found(double x, double y, double width, double height, double score) {
    private static final double SAME = 0.4;

    Found moved(double right, double down) {
        return new Found(x + right, y + down, width, height, score);
    }

    Found scaled(double scale) {
        return new Found(x * scale, y * scale, width * scale, height * scale, score);
    }

    /// Of places that show the same face the surest one, and of those before the first.
    static List<Found> distinct(List<Found> all) {
        List<Found> kept = new ArrayList<>();
        all.stream()
                .sorted(Comparator.comparingDouble(Found::score).reversed())
                .filter(one -> kept.stream().noneMatch(one::same))
                .forEach(kept::add);
        return kept;
    }

    /// Both, but what the second sees where the first saw something.
    static List<Found> union(List<Found> first, List<Found> second) {
        List<Found> both = new ArrayList<>(first);
        second.stream().filter(one -> first.stream().noneMatch(one::same)).forEach(both::add);
        return both;
    }

    /// Whether they share so much that it is one face, also when one is much larger.
    boolean same(Found other) {
        double wide = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
        double high = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
        double smaller = Math.min(width * height, other.width * other.height);
        return wide > 0 && high > 0 && wide * high > SAME * smaller;
    }
}
