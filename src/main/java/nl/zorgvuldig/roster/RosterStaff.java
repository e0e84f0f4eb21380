package nl.zorgvuldig.roster;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.kernel.PersonName;

/// A member of staff as the file has it.
///
/// @param roles functions at school; they give no right whatsoever
public record RosterStaff(
        String key, PersonName name, Optional<String> email, List<GroupLink> links, Set<RoleCode> roles)
        implements FormerAddresses.Addressed {
    public RosterStaff {
        links = List.copyOf(links);
        roles = Set.copyOf(roles);
    }

    @Override
    public String toString() {
        return "staff " + key;
    }
}
