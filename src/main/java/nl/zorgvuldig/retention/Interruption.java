package nl.zorgvuldig.retention;

/// Told where the run is, so that a test can stop it there. In the program nobody listens.
@FunctionalInterface
interface Interruption {
    Interruption NONE = (_, _) -> {};

    /// Between the work of a step and its being written down, or just after.
    enum Where {
        DONE,
        WRITTEN
    }

    void at(RunState reached, Where where);
}
