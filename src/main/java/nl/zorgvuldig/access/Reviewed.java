package nl.zorgvuldig.access;

/// The answer to "I looked through it".
public sealed interface Reviewed {
    record Done() implements Reviewed {}

    /// Something changed since the page was shown; it is to be looked at once more.
    record Changed() implements Reviewed {}

    /// Not a school of this head.
    record NotTheirs() implements Reviewed {}
}
