package nl.zorgvuldig.coaching;

/// Whether a recording may be seen.
public sealed interface Standing {
    record Shown() implements Standing {}

    /// It is made plain first.
    record Waiting() implements Standing {}

    /// For a child in the picture there is no consent any more; it is destroyed soon.
    record Closed() implements Standing {}

    record Gone(Recording.Gone gone) implements Standing {}
}
