package nl.zorgvuldig.exchange.packages;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.util.Set;
import java.util.function.BooleanSupplier;
import nl.zorgvuldig.exchange.ExchangeSeals;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.files.BlobId;
import nl.zorgvuldig.platform.files.BlobOwner;
import nl.zorgvuldig.platform.files.BlobStore;
import nl.zorgvuldig.platform.files.SealedFiles;
import nl.zorgvuldig.platform.files.StoppableChannel;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Files of packages, sealed under the key of the pupil's dossier, and destroyed with it.
@Component
public final class PackageFiles implements BlobOwner {
    private static final Logger LOG = LoggerFactory.getLogger(PackageFiles.class);

    private final SealedFiles files;
    private final PackageStore store;
    private final Work work;

    PackageFiles(SealedFiles files, PackageStore store, Work work) {
        this.files = files;
        this.store = store;
        this.work = work;
    }

    @Upholds(CONFIDENTIALITY)
    BlobId keep(PupilId pupil, BlobStore.Content content) {
        return files.keep(ExchangeSeals.key(pupil), content);
    }

    InputStream open(DisclosurePackage disclosurePackage) {
        return files.open(ExchangeSeals.key(disclosurePackage.pupil()), disclosurePackage.blob());
    }

    /// A stream that breaks off while it is read, within a second after it may no longer continue.
    InputStream leave(DisclosurePackage disclosurePackage, BooleanSupplier mayGoOn) {
        return Channels.newInputStream(new StoppableChannel(
                files.seek(ExchangeSeals.key(disclosurePackage.pupil()), disclosurePackage.blob()), mayGoOn));
    }

    /// Deletes a file. Idempotent.
    public void delete(BlobId blob) {
        files.delete(Acting.current().board(), blob);
    }

    /// Discards a file whose row was never written. If it cannot be deleted now, it is swept
    /// later.
    void discard(BlobId blob) {
        try {
            delete(blob);
        } catch (UncheckedIOException later) {
            LOG.warn("file {} stays until it is swept", blob);
        }
    }

    @Override
    public Set<BlobId> kept(Set<BlobId> blobs) {
        return work.read(Act.MAINTAIN, () -> store.kept(blobs));
    }
}
