package nl.zorgvuldig.access.control.patients;

import java.util.Map;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// Tells which files a doctor has; implemented by the module that keeps medical files. Called on
/// behalf of that doctor, each time in a unit of work of its own.
public interface FormerPatientFiles {
    /// [FormerPatientFile#NONE] for a pupil without a file, and for one who does not exist.
    FormerPatientFile find(PersonId doctor, PupilId pupil);

    /// All pupils of whom there is something.
    Map<PupilId, FormerPatientFile> list(PersonId doctor);
}
