package nl.zorgvuldig.coaching;

import java.util.UUID;
import nl.zorgvuldig.files.BlobId;

/// A recording as it was sent, until it is made plain. Nobody sees anything of it.
///
/// @param version whose key it is: not that of the recording, under which it may not stay
record Sent(RecordingId recording, UUID version, BlobId blob) {
    @Override
    public String toString() {
        return recording.toString();
    }
}
