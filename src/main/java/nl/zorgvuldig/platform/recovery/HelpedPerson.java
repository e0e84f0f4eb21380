package nl.zorgvuldig.platform.recovery;

import java.util.Set;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.school.organisation.StaffFunction;

/// Who is helped, as far as it matters.
///
/// @param functions held today, or from a later day on
/// @param schools of a parent: where a child is at school today; of the staff: where they work
///     today
/// @param everywhere all schools of which the account shows something, or will: also where a child
///     was or comes, as long as the dossier is kept, where a child of the staff is, where they
///     work from a later day on, and where a pupil is whom they guide
public record HelpedPerson(
        PersonId person,
        AccountKind kind,
        Set<StaffFunction> functions,
        Set<SchoolId> schools,
        Set<SchoolId> everywhere) {
    public HelpedPerson {
        functions = Set.copyOf(functions);
        schools = Set.copyOf(schools);
        everywhere = Set.copyOf(everywhere);
    }
}
