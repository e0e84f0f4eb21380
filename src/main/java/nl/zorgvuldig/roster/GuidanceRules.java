package nl.zorgvuldig.roster;

import java.util.Set;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Upholds;

/// When a link between a member of staff and a group in a file makes that person a guide of the
/// group's pupils.
@Upholds(Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY)
final class GuidanceRules {
    private GuidanceRules() {}

    /// Only the link itself can make someone a guide; no role does. Roles can keep it from doing
    /// so: one role at the link that guides nobody is enough; where the link names none, the
    /// person's roles count, and only if none of them may guide.
    static boolean guides(GroupLink link, Set<RoleCode> ofPerson) {
        if (!link.roles().isEmpty()) {
            return link.roles().stream().allMatch(RoleCode::mayGuide);
        }
        return ofPerson.isEmpty() || ofPerson.stream().anyMatch(RoleCode::mayGuide);
    }

    /// The roles that decided.
    static Set<RoleCode> roles(GroupLink link, Set<RoleCode> ofPerson) {
        return link.roles().isEmpty() ? ofPerson : link.roles();
    }
}
