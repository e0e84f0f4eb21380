package nl.zorgvuldig.access.control.patients;

import java.util.Map;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// Implemented by the module that keeps medical files: what a doctor has of whom. Asked on behalf
/// of that doctor, each in a unit of work of its own.
public interface FormerPatientFiles {
    /// [FormerPatientFile#NONE] for a pupil of whom there is nothing, as for one who does not exist.
    FormerPatientFile find(PersonId doctor, PupilId pupil);

    /// Of everybody of whom there is something.
    Map<PupilId, FormerPatientFile> list(PersonId doctor);
}
