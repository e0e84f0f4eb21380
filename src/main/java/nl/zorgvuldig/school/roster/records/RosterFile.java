package nl.zorgvuldig.school.roster.records;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.platform.kernel.SchoolYear;

/// Content of another system's file about one school, in neutral records with only the data that
/// guidance needs. A refused file keeps its problems and no person.
///
/// @param year empty only when the file is refused
/// @param reference the date the file describes (*peildatum*, else the day it was made)
/// @param parts what the file is about; it changes nothing else
public record RosterFile(
        RosterFormat format,
        Optional<SchoolYear> year,
        Optional<LocalDate> reference,
        SchoolCode school,
        Set<RosterPart> parts,
        List<RosterGroup> groups,
        List<RosterPupil> pupils,
        List<RosterStaff> staff,
        List<RosterGuardian> guardians,
        List<DroppedField> dropped,
        List<RosterProblem> problems) {

    public RosterFile {
        parts = Set.copyOf(parts);
        groups = List.copyOf(groups);
        pupils = List.copyOf(pupils);
        staff = List.copyOf(staff);
        guardians = List.copyOf(guardians);
        dropped = List.copyOf(dropped);
        problems = List.copyOf(problems);
    }

    /// A file that cannot be imported, whatever is known.
    public static RosterFile refused(RosterFormat format, List<DroppedField> dropped, List<RosterProblem> problems) {
        return new RosterFile(
                format,
                Optional.empty(),
                Optional.empty(),
                SchoolCode.UNKNOWN,
                Set.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                dropped,
                problems);
    }

    public boolean isRefused() {
        return RosterProblem.anyError(problems);
    }
}
