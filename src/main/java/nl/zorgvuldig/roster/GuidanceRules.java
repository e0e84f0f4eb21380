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

    /// What becomes of a link that makes a guide.
    enum Beginning {
        BEGINS,
        HELD_ALREADY,
        /// Nobody lets themselves into dossiers by a file they import: somebody else does.
        OWN
    }

    /// @param held whether the person guides the group already
    /// @param importer whether it is the person who imports
    static Beginning beginning(boolean held, boolean importer) {
        if (held) {
            return Beginning.HELD_ALREADY;
        }
        return importer ? Beginning.OWN : Beginning.BEGINS;
    }

    /// The roles that decided.
    static Set<RoleCode> roles(GroupLink link, Set<RoleCode> ofPerson) {
        return link.roles().isEmpty() ? ofPerson : link.roles();
    }
}
