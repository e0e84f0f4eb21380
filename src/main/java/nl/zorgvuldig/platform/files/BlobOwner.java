package nl.zorgvuldig.platform.files;

import java.util.Set;

/// Owner of blobs. Implemented by every module with rows that name blobs: a blob that no module
/// claims is deleted.
public interface BlobOwner {
    /// Those of these blobs of the acting board that a row of this module names. Opens its own unit
    /// of work.
    Set<BlobId> kept(Set<BlobId> blobs);
}
