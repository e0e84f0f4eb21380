package nl.zorgvuldig.images.coaching.recordings;

import nl.zorgvuldig.platform.files.BlobId;

/// Where the sealed recording is, and one still of it.
///
/// @param bytes of the recording when it is open
public record StoredRecording(BlobId blob, BlobId still, long bytes) {}
