package nl.zorgvuldig.media;

/// What became of a picture whose marks are kept.
public sealed interface MarkResult {
    /// It is open still.
    record Open() implements MarkResult {}

    /// Everyone is marked, and who may not be recorded is blurred.
    ///
    /// @param blurred how many faces
    record Finished(int blurred) implements MarkResult {}

    /// It was a video, of which nobody can be blurred: these of it may not be recorded, and it is
    /// destroyed.
    ///
    /// @param people how many
    record Destroyed(int people) implements MarkResult {}
}
