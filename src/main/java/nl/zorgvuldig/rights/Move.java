package nl.zorgvuldig.rights;

/// What can be done with a request.
public enum Move {
    WITHDRAW,
    CHECK,
    EXTEND,
    DECIDE,
    /// Writing down that it is done.
    CARRY_OUT,
    /// Letting go what stands still.
    LIFT
}
