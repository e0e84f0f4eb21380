package nl.zorgvuldig.school.personnel.items;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.files.BlobId;
import nl.zorgvuldig.platform.files.BlobOwner;
import nl.zorgvuldig.platform.files.FileIntakeResult;
import nl.zorgvuldig.platform.files.RenderedPageCache;
import nl.zorgvuldig.platform.files.SealedFiles;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.school.personnel.PersonnelDossierPart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Files of items in personnel dossiers, sealed under the employee's key.
@Component
public final class PersonnelItemFiles implements BlobOwner {
    private static final Logger LOG = LoggerFactory.getLogger(PersonnelItemFiles.class);

    private final SealedFiles files;
    private final RenderedPageCache pages;
    private final PersonnelItemStore store;
    private final Work work;

    PersonnelItemFiles(SealedFiles files, RenderedPageCache pages, PersonnelItemStore store, Work work) {
        this.files = files;
        this.pages = pages;
        this.store = store;
        this.work = work;
    }

    /// @param file as it will be stored
    PersonnelItem.Attachment keep(PersonId employee, PersonnelDossierPart part, FileIntakeResult.Fit fit, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            long size = Files.size(file);
            return new PersonnelItem.Attachment(
                    fit.format(), size, fit.pages(), files.keep(part.key(employee), in), Optional.empty());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public InputStream open(KeyName key, BlobId blob) {
        return files.open(key, blob);
    }

    Optional<byte[]> page(PersonId employee, PersonnelItem piece, PersonnelItem.Attachment paper, int number) {
        return pages.page(
                paper.blob(), () -> open(piece.kind().part().key(employee), paper.blob()), paper.format(), number);
    }

    /// Discards a file whose row was not stored. What cannot be removed now is swept later.
    void discard(BlobId blob) {
        try {
            delete(blob);
        } catch (UncheckedIOException later) {
            LOG.warn("file {} stays until it is swept", blob);
        }
    }

    public void delete(BlobId blob) {
        files.delete(Acting.current().board(), blob);
        pages.forget(blob);
    }

    @Override
    public Set<BlobId> kept(Set<BlobId> blobs) {
        return work.read(Act.MAINTAIN, () -> store.kept(blobs));
    }
}
