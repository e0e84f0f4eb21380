package nl.zorgvuldig.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import nl.zorgvuldig.kernel.BoardId;

/// Takes away blobs that no row names: the program stopped between the blob and its row, or a row
/// went and its blob stayed. Looks only at blobs that are older than any request lives.
public final class OrphanSweep {
    static final Duration GRACE = Duration.ofHours(24);

    private final BlobStore blobs;
    private final List<KeepsFiles> keepers;
    private final Clock clock;

    public OrphanSweep(BlobStore blobs, List<KeepsFiles> keepers, Clock clock) {
        this.blobs = blobs;
        this.keepers = List.copyOf(keepers);
        this.clock = clock;
    }

    /// For the acting board. When one keeper cannot answer, nothing is taken away.
    ///
    /// @return how many were taken away
    public int sweep(BoardId board) {
        try {
            Set<BlobId> orphans = blobs.listBefore(board, clock.instant().minus(GRACE));
            Set<BlobId> asked = Set.copyOf(orphans);
            for (KeepsFiles keeper : keepers) {
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
