package nl.zorgvuldig.images.albums.storage;

import java.util.UUID;
import nl.zorgvuldig.platform.files.BlobId;

/// A stored video, under a key of its own: as sent, or as transcoded.
///
/// @param version whose key it is
/// @param size in bytes, before sealing
public record StoredVideo(UUID version, BlobId blob, long size) {}
