package nl.zorgvuldig.platform.web;

/// Directory of the people behind a role that the visitor can turn to. Provided by one bean;
/// without one, roles have no names.
@FunctionalInterface
public interface ContactDirectory {
    /// The same role, with name and address where they are known.
    RoleContact find(RoleContact role);
}
