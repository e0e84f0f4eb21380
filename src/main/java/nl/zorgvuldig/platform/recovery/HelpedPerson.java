package nl.zorgvuldig.platform.recovery;

import java.util.Set;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.school.organisation.StaffFunction;

/// The facts about the person who is helped.
///
/// @param functions held today, or from a later day on
/// @param schools of a parent: where a child is at school today; of staff: where they work today
/// @param everywhere all schools of which the account shows something, or will: also schools that a
///     child left or will attend, as long as the dossier is kept; for staff also the school of
///     their own child, a school where they work from a later day on, and the school of a pupil
///     they guide
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
