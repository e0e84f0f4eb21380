package nl.zorgvuldig.dossier.inspection.copies;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.files.BlobId;
import nl.zorgvuldig.platform.files.BlobOwner;
import nl.zorgvuldig.platform.files.BlobStore;
import nl.zorgvuldig.platform.files.SealedFiles;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Files of copies, sealed under the key of the pupil's dossier and destroyed with it.
@Component
final class CopyFiles implements BlobOwner {
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

    /// Discards a file whose row was not stored. A file that cannot be deleted now is swept later.
    void discard(BlobId blob) {
        try {
            delete(blob);
        } catch (UncheckedIOException later) {
            LOG.warn("file {} stays until it is swept", blob);
        }
    }

    private static KeyName key(PupilId pupil) {
        return new KeyName(Acting.current().board(), pupil.value(), RetentionPurpose.DOSSIER);
    }

    @Override
    public Set<BlobId> kept(Set<BlobId> blobs) {
        return work.read(Act.MAINTAIN, () -> store.kept(blobs));
    }
}
