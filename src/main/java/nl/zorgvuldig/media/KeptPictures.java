package nl.zorgvuldig.media;

import java.util.Set;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.files.BlobId;
import nl.zorgvuldig.files.KeepsFiles;
import nl.zorgvuldig.kernel.Act;
import org.springframework.stereotype.Component;

/// Says which blobs are pictures.
@Component
final class KeptPictures implements KeepsFiles {
    private final PictureStore store;
    private final Work work;

    KeptPictures(PictureStore store, Work work) {
        this.store = store;
        this.work = work;
    }

    @Override
    public Set<BlobId> kept(Set<BlobId> blobs) {
        return work.read(Act.MAINTAIN, () -> store.kept(blobs));
    }
}
