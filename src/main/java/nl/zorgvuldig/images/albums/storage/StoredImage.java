package nl.zorgvuldig.images.albums.storage;

import java.util.UUID;
import nl.zorgvuldig.platform.files.BlobId;

/// A stored version of a picture, under a key of its own.
///
/// @param version whose key it is
/// @param size in bytes, before sealing
public record StoredImage(UUID version, BlobId blob, int width, int height, long size) {}
