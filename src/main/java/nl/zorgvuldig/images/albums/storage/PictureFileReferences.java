package nl.zorgvuldig.images.albums.storage;

import java.util.Set;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.files.BlobId;
import nl.zorgvuldig.platform.files.BlobOwner;
import nl.zorgvuldig.platform.kernel.Act;
import org.springframework.stereotype.Component;

/// Tells the blob store which blobs are pictures.
@Component
final class PictureFileReferences implements BlobOwner {
    private final PictureStore store;
    private final Work work;

    PictureFileReferences(PictureStore store, Work work) {
        this.store = store;
        this.work = work;
    }

    @Override
    public Set<BlobId> kept(Set<BlobId> blobs) {
        return work.read(Act.MAINTAIN, () -> store.kept(blobs));
    }
}
