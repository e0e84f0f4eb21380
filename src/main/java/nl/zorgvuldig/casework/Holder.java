package nl.zorgvuldig.casework;

import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.school.StaffFunction;

/// Whoever holds a function ([Holders] says who that is on a day).
///
/// @param school for a function of a school; empty for one of the board
/// @param without not who holds one of these as well, anywhere
public record Holder(StaffFunction function, Optional<SchoolId> school, Set<StaffFunction> without) {
    public Holder {
        without = Set.copyOf(without);
    }

    public static Holder of(StaffFunction function) {
        return new Holder(function, Optional.empty(), Set.of());
    }

    public static Holder at(StaffFunction function, SchoolId school) {
        return new Holder(function, Optional.of(school), Set.of());
    }
}
