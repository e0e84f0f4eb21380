package nl.zorgvuldig.platform.files.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import nl.zorgvuldig.platform.files.BlobId;
import nl.zorgvuldig.platform.files.BlobOwner;
import nl.zorgvuldig.platform.files.BlobStore;
import nl.zorgvuldig.platform.kernel.ids.BoardId;

/// Deletes blobs that no row names: the program stopped between the blob and its row, or a row was
/// deleted and its blob stayed. Considers only blobs older than the duration of any request.
public final class OrphanBlobSweep {
    static final Duration GRACE = Duration.ofHours(24);

    private final BlobStore blobs;
    private final List<BlobOwner> keepers;
    private final Clock clock;

    public OrphanBlobSweep(BlobStore blobs, List<BlobOwner> keepers, Clock clock) {
        this.blobs = blobs;
        this.keepers = List.copyOf(keepers);
        this.clock = clock;
    }

    /// For the acting board. When one owner cannot answer, nothing is deleted.
    ///
    /// @return how many were deleted
    public int sweep(BoardId board) {
        try {
            Set<BlobId> orphans = blobs.listBefore(board, clock.instant().minus(GRACE));
            Set<BlobId> asked = Set.copyOf(orphans);
            for (BlobOwner keeper : keepers) {
                orphans.removeAll(keeper.kept(asked));
            }
            for (BlobId orphan : orphans) {
                blobs.delete(board, orphan);
            }
            return orphans.size();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
