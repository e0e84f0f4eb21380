package nl.zorgvuldig.images.albums.storage;

import java.util.UUID;
import nl.zorgvuldig.platform.files.BlobId;

/// What is kept of a video, under a key of its own: as it was sent, and then as it was made plain.
///
/// @param version whose key it is
/// @param size in bytes, before sealing
public record StoredVideo(UUID version, BlobId blob, long size) {}
