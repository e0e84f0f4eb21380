package nl.zorgvuldig.entrance;

import java.util.Set;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.school.StaffFunction;

/// Who helps, as far as it matters.
///
/// @param functions held today
/// @param heads the schools of which they are head today
record Helper(PersonId person, Set<StaffFunction> functions, Set<SchoolId> heads) {
    Helper {
        functions = Set.copyOf(functions);
        heads = Set.copyOf(heads);
    }
}
