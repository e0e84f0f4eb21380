package nl.zorgvuldig.files;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/// The contract, by a folder.
class FolderBlobsTest extends BlobStoreContract {
    @TempDir
    Path folder;

    @Override
    BlobStore store() {
        return BlobStore.in(folder);
    }
}
