package nl.zorgvuldig.entrance;

/// What came of a second colleague saying that they saw the person too.
public enum Seconding {
    /// Nothing waits any more.
    DONE,
    /// The person read out another address than the one that was asked: nothing was changed.
    OTHER_ADDRESS,
    /// What the colleague looked at runs no more, or another took its place.
    NOTHING
}
