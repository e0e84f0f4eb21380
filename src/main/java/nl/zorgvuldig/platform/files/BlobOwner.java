package nl.zorgvuldig.platform.files;

import java.util.Set;

/// Implemented by every module with rows that name blobs: what no module says it keeps is taken
/// away.
public interface BlobOwner {
    /// Which of these blobs of the acting board stand in a row of this module. Opens its own unit
    /// of work.
    Set<BlobId> kept(Set<BlobId> blobs);
}
