package nl.zorgvuldig.access;

import java.util.Optional;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;

/// What staff must have promised before any dossier opens for them, whoever they guide.
public interface Pledge {
    /// Asked inside a unit of work of the person.
    ///
    /// @return why nothing opens, or empty when the promise was made
    Optional<Refused<PupilId>> missing(PersonId person);
}
