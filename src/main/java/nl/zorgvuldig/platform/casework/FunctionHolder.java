package nl.zorgvuldig.platform.casework;

import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.school.organisation.StaffFunction;

/// Description of who holds a function ([FunctionHolders] finds the people on a day).
///
/// @param school for a function of a school; empty for one of the board
/// @param without excludes people who hold one of these as well, anywhere
public record FunctionHolder(StaffFunction function, Optional<SchoolId> school, Set<StaffFunction> without) {
    public FunctionHolder {
        without = Set.copyOf(without);
    }

    public static FunctionHolder of(StaffFunction function) {
        return new FunctionHolder(function, Optional.empty(), Set.of());
    }

    public static FunctionHolder at(StaffFunction function, SchoolId school) {
        return new FunctionHolder(function, Optional.of(school), Set.of());
    }
}
