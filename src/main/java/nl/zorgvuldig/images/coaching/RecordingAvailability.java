package nl.zorgvuldig.images.coaching;

/// Whether a recording may be seen.
public sealed interface RecordingAvailability {
    record Shown() implements RecordingAvailability {}

    /// Still to be transcoded.
    record Waiting() implements RecordingAvailability {}

    /// A child in the picture has no consent any more; the recording is destroyed soon.
    record Closed() implements RecordingAvailability {}

    record Gone(Recording.Gone gone) implements RecordingAvailability {}
}
