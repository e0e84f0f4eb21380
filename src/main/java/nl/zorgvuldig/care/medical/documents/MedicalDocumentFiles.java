package nl.zorgvuldig.care.medical.documents;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import nl.zorgvuldig.care.medical.sealing.DocumentFileKey;
import nl.zorgvuldig.care.medical.sealing.MedicalAssociatedData;
import nl.zorgvuldig.care.medical.sealing.OuterSeal;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.files.BlobId;
import nl.zorgvuldig.platform.files.BlobOwner;
import nl.zorgvuldig.platform.files.SealedFiles;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Files of medical documents: sealed as they stream with the document's own key, which only a
/// doctor's key opens, and around that with the board's. A megabyte at a time, however large the
/// file is.
@Component
@Upholds({MEDICAL_FILE_WITH_SCHOOL_DOCTOR, CONFIDENTIALITY})
public final class MedicalDocumentFiles implements BlobOwner {
    private static final Logger LOG = LoggerFactory.getLogger(MedicalDocumentFiles.class);

    private final SealedFiles files;
    private final MedicalDocumentStore store;
    private final Work work;

    MedicalDocumentFiles(SealedFiles files, MedicalDocumentStore store, Work work) {
        this.files = files;
        this.store = store;
        this.work = work;
    }

    BlobId keep(PupilId pupil, EntryId document, DocumentFileKey key, Path file) {
        byte[] context = MedicalAssociatedData.file(pupil, document);
        return files.keep(OuterSeal.key(pupil), out -> {
            try (InputStream in = Files.newInputStream(file);
                    OutputStream sealed = key.seal(out, context)) {
                in.transferTo(sealed);
            }
        });
    }

    InputStream open(PupilId pupil, EntryId document, DocumentFileKey key, BlobId blob) {
        try {
            return key.open(files.open(OuterSeal.key(pupil), blob), MedicalAssociatedData.file(pupil, document));
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    /// Discards a file whose row was not stored. A file that cannot be deleted now is swept later.
    void discard(BlobId blob) {
        try {
            delete(blob);
        } catch (UncheckedIOException later) {
            LOG.warn("file {} stays until it is swept", blob);
        }
    }

    public void delete(BlobId blob) {
        files.delete(Acting.current().board(), blob);
    }

    @Override
    public Set<BlobId> kept(Set<BlobId> blobs) {
        return work.read(Act.MAINTAIN, () -> store.kept(blobs));
    }
}
