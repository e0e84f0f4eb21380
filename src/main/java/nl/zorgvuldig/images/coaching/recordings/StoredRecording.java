package nl.zorgvuldig.images.coaching.recordings;

import nl.zorgvuldig.platform.files.BlobId;

/// Location of the sealed recording and of one still.
///
/// @param bytes size of the recording, unencrypted
public record StoredRecording(BlobId blob, BlobId still, long bytes) {}
