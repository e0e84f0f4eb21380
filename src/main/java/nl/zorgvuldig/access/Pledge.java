package nl.zorgvuldig.access;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.kernel.PersonId;

/// What staff must have promised before any dossier opens for them, whoever they guide.
public interface Pledge {
    /// Asked inside a unit of work of the person.
    ///
    /// @return why nothing opens, or empty when the promise was made
    Optional<Ruling.Denied> missing(PersonId person);

    /// The first promise that is missing of all there are.
    static Optional<Ruling.Denied> missing(List<Pledge> all, PersonId person) {
        return all.stream().flatMap(one -> one.missing(person).stream()).findFirst();
    }
}
