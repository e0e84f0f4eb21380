package nl.zorgvuldig.school.roster.comparison;

import java.util.Set;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.roster.records.RosterRoleCode;
import nl.zorgvuldig.school.roster.records.RosterStaff.GroupLink;

/// When a link between a member of staff and a group in a file makes that person a guide of the
/// group's pupils.
@Upholds(Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY)
final class ImportedGuidanceRules {
    private ImportedGuidanceRules() {}

    /// Only the link itself can make someone a guide; no role does. Roles can keep it from doing
    /// so: one role at the link that guides nobody is enough; where the link names none, the
    /// person's roles count, and only if none of them may guide.
    static boolean guides(GroupLink link, Set<RosterRoleCode> ofPerson) {
        if (!link.roles().isEmpty()) {
            return link.roles().stream().allMatch(RosterRoleCode::mayGuide);
        }
        return ofPerson.isEmpty() || ofPerson.stream().anyMatch(RosterRoleCode::mayGuide);
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
    static Set<RosterRoleCode> roles(GroupLink link, Set<RosterRoleCode> ofPerson) {
        return link.roles().isEmpty() ? ofPerson : link.roles();
    }
}
