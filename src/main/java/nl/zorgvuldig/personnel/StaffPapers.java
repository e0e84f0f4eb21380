package nl.zorgvuldig.personnel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.files.BlobId;
import nl.zorgvuldig.files.DrawnPages;
import nl.zorgvuldig.files.KeepsFiles;
import nl.zorgvuldig.files.SealedFiles;
import nl.zorgvuldig.files.Taken;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.vault.KeyName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The files behind the pieces of a personnel dossier, sealed under the employee's key.
@Component
final class StaffPapers implements KeepsFiles {
    private static final Logger LOG = LoggerFactory.getLogger(StaffPapers.class);

    private final SealedFiles files;
    private final DrawnPages pages;
    private final PieceStore store;
    private final Work work;

    StaffPapers(SealedFiles files, DrawnPages pages, PieceStore store, Work work) {
        this.files = files;
        this.pages = pages;
        this.store = store;
        this.work = work;
    }

    /// @param file as it will be kept
    Piece.Attachment keep(PersonId employee, StaffClass part, Taken.Fit fit, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            long size = Files.size(file);
            return new Piece.Attachment(
                    fit.format(), size, fit.pages(), files.keep(part.key(employee), in), Optional.empty());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    InputStream open(KeyName key, BlobId blob) {
        return files.open(key, blob);
    }

    Optional<byte[]> page(PersonId employee, Piece piece, Piece.Attachment paper, int number) {
        return pages.page(
                paper.blob(), () -> open(piece.kind().part().key(employee), paper.blob()), paper.format(), number);
    }

    /// A file whose row did not come. What cannot be taken away now is swept later.
    void discard(BlobId blob) {
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
