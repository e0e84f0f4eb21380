package nl.zorgvuldig.school.roster.comparison;

import java.util.Set;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.roster.records.RosterRoleCode;
import nl.zorgvuldig.school.roster.records.RosterStaff.GroupLink;

/// Rules for when a link between a member of staff and a group in a file makes that person a guide
/// of the group's pupils.
@Upholds(Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY)
final class ImportedGuidanceRules {
    private ImportedGuidanceRules() {}

    /// Only the link itself can make someone a guide; no role does. Roles can prevent it: one role
    /// at the link that guides nobody is enough; where the link has no roles, the person's roles
    /// count, and only if none of them may guide.
    static boolean guides(GroupLink link, Set<RosterRoleCode> ofPerson) {
        if (!link.roles().isEmpty()) {
            return link.roles().stream().allMatch(RosterRoleCode::mayGuide);
        }
        return ofPerson.isEmpty() || ofPerson.stream().anyMatch(RosterRoleCode::mayGuide);
    }

    /// Result for a link that makes a person a guide.
    enum Beginning {
        BEGINS,
        HELD_ALREADY,
        /// Nobody gives themselves access to dossiers by a file they import: somebody else has to.
        OWN
    }

    /// @param held whether the person guides the group already
    /// @param importer whether it is the importing person
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
