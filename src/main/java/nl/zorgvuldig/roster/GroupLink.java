package nl.zorgvuldig.roster;

import java.util.Set;

/// A member of staff and a group the file puts together, with the roles it names for that.
public record GroupLink(String group, Set<RoleCode> roles) {
    public GroupLink {
        roles = Set.copyOf(roles);
    }
}
