package nl.zorgvuldig.platform.web;

/// Knows who is behind a role that the one who is visiting can turn to. One bean gives it; without
/// one roles have no names.
@FunctionalInterface
public interface ContactDirectory {
    /// The same role, with name and address where they are known.
    RoleContact find(RoleContact role);
}
