package nl.zorgvuldig.web;

/// Knows who is behind a role that the one who is visiting can turn to. One bean gives it; without
/// one roles have no names.
@FunctionalInterface
public interface ContactBook {
    /// The same role, with name and address where they are known.
    Contact find(Contact role);
}
