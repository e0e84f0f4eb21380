package nl.zorgvuldig.school.roster.records;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.platform.kernel.text.PersonName;

/// A member of staff in the file.
///
/// @param roles functions at school; they grant no rights at all
public record RosterStaff(
        String key, PersonName name, Optional<String> email, List<GroupLink> links, Set<RosterRoleCode> roles)
        implements FormerAddresses.Addressed {
    public RosterStaff {
        links = List.copyOf(links);
        roles = Set.copyOf(roles);
    }

    @Override
    public String toString() {
        return "staff " + key;
    }

    /// A link between a member of staff and a group in the file, with its roles.
    public record GroupLink(String group, Set<RosterRoleCode> roles) {
        public GroupLink {
            roles = Set.copyOf(roles);
        }
    }
}
