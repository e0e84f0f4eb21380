package nl.zorgvuldig.dossier.record.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.dossier.record.Document;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.files.BlobId;
import nl.zorgvuldig.platform.files.BlobOwner;
import nl.zorgvuldig.platform.files.FileFormat;
import nl.zorgvuldig.platform.files.FileIntakeResult;
import nl.zorgvuldig.platform.files.PictureRenderer;
import nl.zorgvuldig.platform.files.RenderedPageCache;
import nl.zorgvuldig.platform.files.SealedFiles;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.DocumentId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The files behind documents, sealed under the key of the pupil's dossier.
@Component
public final class DocumentFiles implements BlobOwner {
    private static final Logger LOG = LoggerFactory.getLogger(DocumentFiles.class);

    private final SealedFiles files;
    private final PictureRenderer pictures;
    private final RenderedPageCache pages;
    private final DocumentStore store;
    private final Work work;
    private final Clock clock;

    DocumentFiles(
            SealedFiles files,
            PictureRenderer pictures,
            RenderedPageCache pages,
            DocumentStore store,
            Work work,
            Clock clock) {
        this.files = files;
        this.pictures = pictures;
        this.pages = pages;
        this.store = store;
        this.work = work;
        this.clock = clock;
    }

    /// @param file as it will be kept
    Document document(DocumentId id, DocumentDraft draft, PersonId by, FileIntakeResult.Fit fit, Path file) {
        try {
            return new Document(
                    id,
                    new DocumentDraft(draft.kind(), draft.title().strip(), draft.happenedOn()),
                    by,
                    clock.instant(),
                    fit.format(),
                    Files.size(file),
                    fit.pages(),
                    fit.thumbnail(),
                    Optional.empty());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    BlobId keep(PupilId pupil, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return files.keep(DocumentSeals.key(pupil), in);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    InputStream open(PupilId pupil, BlobId blob) {
        return files.open(DocumentSeals.key(pupil), blob);
    }

    public Optional<byte[]> page(PupilId pupil, BlobId blob, FileFormat format, int number) {
        return pages.page(blob, () -> open(pupil, blob), format, number);
    }

    /// One page for print, as JPEG.
    public Optional<byte[]> paper(PupilId pupil, BlobId blob, FileFormat format, int number) {
        return pictures.paper(open(pupil, blob), format, number);
    }

    /// Discards a file whose row was not stored, or is gone. A file that cannot be deleted now is swept later.
    public void discard(BlobId blob) {
        try {
            delete(blob);
        } catch (UncheckedIOException later) {
            LOG.warn("file {} stays until it is swept", blob);
        }
    }

    void delete(BlobId blob) {
        files.delete(Acting.current().board(), blob);
        pages.forget(blob);
    }

    @Override
    public Set<BlobId> kept(Set<BlobId> blobs) {
        return work.read(Act.MAINTAIN, () -> store.kept(blobs));
    }
}
