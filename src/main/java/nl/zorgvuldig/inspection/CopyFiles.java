package nl.zorgvuldig.inspection;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.files.BlobId;
import nl.zorgvuldig.files.BlobStore;
import nl.zorgvuldig.files.KeepsFiles;
import nl.zorgvuldig.files.SealedFiles;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.vault.Keeping;
import nl.zorgvuldig.vault.KeyName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The files of copies, sealed under the key of the pupil's dossier, with which they go.
@Component
final class CopyFiles implements KeepsFiles {
    private static final Logger LOG = LoggerFactory.getLogger(CopyFiles.class);

    private final SealedFiles files;
    private final CopyStore store;
    private final Work work;

    CopyFiles(SealedFiles files, CopyStore store, Work work) {
        this.files = files;
        this.store = store;
        this.work = work;
    }

    @Upholds(CONFIDENTIALITY)
    BlobId keep(PupilId pupil, BlobStore.Content content) {
        return files.keep(key(pupil), content);
    }

    InputStream open(CopyFile copy) {
        return files.open(key(copy.pupil()), copy.blob());
    }

    /// May be repeated.
    void delete(BlobId blob) {
        files.delete(Acting.current().board(), blob);
    }

    /// A file whose row did not come. What cannot be taken away now is swept later.
    void discard(BlobId blob) {
        try {
            delete(blob);
        } catch (UncheckedIOException later) {
            LOG.warn("file {} stays until it is swept", blob);
        }
    }

    private static KeyName key(PupilId pupil) {
        return new KeyName(Acting.current().board(), pupil.value(), Keeping.DOSSIER);
    }

    @Override
    public Set<BlobId> kept(Set<BlobId> blobs) {
        return work.read(Act.MAINTAIN, () -> store.kept(blobs));
    }
}
