package nl.zorgvuldig.platform.files.storage;

import java.nio.file.Path;
import nl.zorgvuldig.platform.files.BlobStore;
import org.junit.jupiter.api.io.TempDir;

/// The contract, by a folder.
class FolderBlobStoreTest extends BlobStoreContract {
    @TempDir
    Path folder;

    @Override
    BlobStore store() {
        return BlobStore.in(folder);
    }
}
