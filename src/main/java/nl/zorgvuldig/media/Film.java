package nl.zorgvuldig.media;

import java.util.UUID;
import nl.zorgvuldig.files.BlobId;

/// What is kept of a video, under a key of its own: as it was sent, and then as it was made plain.
///
/// @param version whose key it is
/// @param size in bytes, before sealing
record Film(UUID version, BlobId blob, long size) {}
