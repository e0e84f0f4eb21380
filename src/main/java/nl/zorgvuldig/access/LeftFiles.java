package nl.zorgvuldig.access;

import java.util.Map;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;

/// Implemented by the module that keeps medical files: what a doctor has of whom. Asked on behalf
/// of that doctor, each in a unit of work of its own.
public interface LeftFiles {
    /// [LeftFile#NONE] for a pupil of whom there is nothing, as for one who does not exist.
    LeftFile find(PersonId doctor, PupilId pupil);

    /// Of everybody of whom there is something.
    Map<PupilId, LeftFile> list(PersonId doctor);
}
