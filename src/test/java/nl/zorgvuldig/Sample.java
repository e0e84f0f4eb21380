package nl.zorgvuldig;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// A few of many cases that would take minutes together. `./zorgvuldig test deep` takes all; every
/// other run takes those of its seed, or of the day.
public final class Sample {
    public static final boolean ALL = Boolean.getBoolean("deep");

    private static final Random RANDOM =
            new Random(Long.getLong("seed", LocalDate.now(ZoneOffset.UTC).toEpochDay()));

    private Sample() {}

    /// @param few at most; in their order
    public static synchronized <T> List<T> of(List<T> all, int few) {
        if (ALL || all.size() <= few) {
            return all;
        }
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < all.size(); place++) {
            places.add(place);
        }
        Collections.shuffle(places, RANDOM);
        return places.stream().limit(few).sorted().map(all::get).toList();
    }
}
