package nl.zorgvuldig.platform.web;

import java.util.List;

/// Directory of the people behind a role that the visitor can turn to. Provided by one bean;
/// without one, roles have no names.
@FunctionalInterface
public interface ContactDirectory {
    /// The same role, with name and address where they are known: for letters and mails, of the data
    /// protection officer and the personnel office. Other roles stay as they are.
    RoleContact find(RoleContact role);

    /// The people to show for these roles. A role that nobody holds is passed on to the next in
    /// line; nobody appears twice. Never fails: roles have no names when people cannot be looked up.
    default List<RoleContact> list(List<RoleContact> roles) {
        return roles.stream().map(this::find).distinct().toList();
    }
}
