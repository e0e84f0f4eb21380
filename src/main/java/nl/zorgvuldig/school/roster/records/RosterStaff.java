package nl.zorgvuldig.school.roster.records;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.platform.kernel.text.PersonName;

/// A member of staff as the file has it.
///
/// @param roles functions at school; they give no right whatsoever
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

    /// A member of staff and a group the file puts together, with the roles it names for that.
    public record GroupLink(String group, Set<RosterRoleCode> roles) {
        public GroupLink {
            roles = Set.copyOf(roles);
        }
    }
}
