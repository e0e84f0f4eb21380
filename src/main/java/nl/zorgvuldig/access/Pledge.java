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

    /// A yes, unless one of all promises is missing; a no for another reason stays that.
    static Ruling unlessMissing(List<Pledge> all, PersonId person, Ruling ruling) {
        return ruling instanceof Ruling.Allowed
                ? all.stream()
                        .flatMap(one -> one.missing(person).stream())
                        .findFirst()
                        .<Ruling>map(no -> no)
                        .orElse(ruling)
                : ruling;
    }
}
