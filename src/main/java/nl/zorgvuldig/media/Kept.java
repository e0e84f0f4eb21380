package nl.zorgvuldig.media;

import java.util.UUID;
import nl.zorgvuldig.files.BlobId;

/// What is kept of a picture: one version of it, under a key of its own.
///
/// @param version whose key it is
/// @param size in bytes, before sealing
record Kept(UUID version, BlobId blob, int width, int height, long size) {}
