package nl.zorgvuldig.images.coaching;

/// Whether a recording may be seen.
public sealed interface RecordingAvailability {
    record Shown() implements RecordingAvailability {}

    /// It is made plain first.
    record Waiting() implements RecordingAvailability {}

    /// For a child in the picture there is no consent any more; it is destroyed soon.
    record Closed() implements RecordingAvailability {}

    record Gone(Recording.Gone gone) implements RecordingAvailability {}
}
