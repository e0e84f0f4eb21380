package nl.zorgvuldig.access.control;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// What staff must have promised before any dossier opens for them, whoever they guide.
public interface AccessPrecondition {
    /// Called inside a unit of work of the person.
    ///
    /// @return why no access is granted, or empty when the promise was made
    Optional<AccessRuling.Denied> missing(PersonId person);

    /// A permission, unless one of all promises is missing; a refusal for another reason stays as
    /// it is.
    static AccessRuling unlessMissing(List<AccessPrecondition> all, PersonId person, AccessRuling ruling) {
        return ruling instanceof AccessRuling.Allowed
                ? all.stream()
                        .flatMap(precondition -> precondition.missing(person).stream())
                        .findFirst()
                        .<AccessRuling>map(no -> no)
                        .orElse(ruling)
                : ruling;
    }
}
