package nl.zorgvuldig.privacy.register.processing;

import static nl.zorgvuldig.platform.policy.Clause.POLICY_FOR_EVERYONE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.register.RegisterEntry;

/// Differences between two snapshots of the register.
public final class RegisterDifference {
    private RegisterDifference() {}

    private record Place(String part, String what) {}

    /// One changed statement.
    ///
    /// @param before empty when it is new
    /// @param after empty when it is gone
    public record Change(String part, String what, Optional<String> before, Optional<String> after) {}

    /// The changes in the order of the older snapshot, then the new statements; unchanged ones are
    /// left out.
    @Upholds(POLICY_FOR_EVERYONE)
    public static List<Change> between(List<RegisterEntry> before, List<RegisterEntry> after) {
        Map<Place, String> old = places(before);
        Map<Place, String> fresh = places(after);
        List<Change> changes = new ArrayList<>();
        old.forEach((place, said) -> {
            Optional<String> now = Optional.ofNullable(fresh.get(place));
            if (!now.equals(Optional.of(said))) {
                changes.add(change(place, Optional.of(said), now));
            }
        });
        fresh.forEach((place, said) -> {
            if (!old.containsKey(place)) {
                changes.add(change(place, Optional.empty(), Optional.of(said)));
            }
        });
        return changes;
    }

    private static Change change(Place place, Optional<String> before, Optional<String> after) {
        return new Change(place.part(), place.what(), before, after);
    }

    private static Map<Place, String> places(List<RegisterEntry> entries) {
        Map<Place, String> all = new LinkedHashMap<>();
        entries.forEach(entry -> all.put(new Place(entry.part(), entry.what()), entry.said()));
        return all;
    }
}
