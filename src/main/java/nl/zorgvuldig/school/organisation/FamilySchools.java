package nl.zorgvuldig.school.organisation;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;

/// Schools with which a family has to do. Provided by the module that knows families.
@FunctionalInterface
public interface FamilySchools {
    /// The schools that keep the dossiers of the children over whom the person has authority on a
    /// day, or of the pupil this person is; empty for anybody else. A parent without authority may
    /// not learn from it where a child is.
    List<SchoolId> list(PersonId person, LocalDate day);
}
