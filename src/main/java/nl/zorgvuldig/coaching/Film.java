package nl.zorgvuldig.coaching;

import nl.zorgvuldig.files.BlobId;

/// Where the sealed recording is, and one still of it.
///
/// @param bytes of the recording when it is open
record Film(BlobId blob, BlobId still, long bytes) {}
