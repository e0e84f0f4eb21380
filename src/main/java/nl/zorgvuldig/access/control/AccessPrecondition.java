package nl.zorgvuldig.access.control;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// What staff must have promised before any dossier opens for them, whoever they guide.
public interface AccessPrecondition {
    /// Asked inside a unit of work of the person.
    ///
    /// @return why nothing opens, or empty when the promise was made
    Optional<AccessRuling.Denied> missing(PersonId person);

    /// A yes, unless one of all promises is missing; a no for another reason stays that.
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
