package nl.zorgvuldig.entrance;

import java.util.Set;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.school.StaffFunction;

/// Who is helped, as far as it matters.
///
/// @param functions held today
/// @param schools of a parent: where a child is at school; of the staff: where they work
record Helped(
        PersonId person, AccountKind kind, Set<StaffFunction> functions, Set<SchoolId> schools) {
    Helped {
        functions = Set.copyOf(functions);
        schools = Set.copyOf(schools);
    }
}
