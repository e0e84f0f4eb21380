package nl.zorgvuldig.dossier.record.documents;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.dossier.record.documents.DocumentStore.Filed;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.files.DocumentReexamination;
import nl.zorgvuldig.platform.files.FileRejection;
import nl.zorgvuldig.platform.files.FilesUnavailable;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.RecurringJob;
import nl.zorgvuldig.platform.kernel.Shutdown;
import nl.zorgvuldig.platform.kernel.ids.DocumentId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.KeyDestroyed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/// Judges documents kept earlier by today's rules. One that would be refused now no longer opens
/// for anybody, and the head is notified: it is withdrawn and requested anew, and destroyed with
/// the dossier.
@Component
public final class UnfitDocuments {
    private static final Logger LOG = LoggerFactory.getLogger(UnfitDocuments.class);
    private static final DocumentId FIRST = new DocumentId(new UUID(0, 0));
    private static final int AT_ONCE = 50;

    private final DocumentStore store;
    private final DocumentFiles files;
    private final DocumentReexamination reexamination;
    private final Work work;

    UnfitDocuments(DocumentStore store, DocumentFiles files, DocumentReexamination reexamination, Work work) {
        this.store = store;
        this.files = files;
        this.reexamination = reexamination;
        this.work = work;
    }

    /// Those of pupils whose documents this reader may withdraw: empty for a reader who is no head.
    @Upholds(CONFIDENTIALITY)
    public List<UnfitDocument> list(int most) {
        return work.read(DossierActs.WITHDRAW_DOCUMENT, () -> store.unfit(most));
    }

    /// For the acting board. Documents that cannot be judged now are left for the next time.
    void examine() {
        DocumentId after = FIRST;
        List<Filed> some = next(after);
        while (!some.isEmpty()) {
            for (Filed document : some) {
                if (Shutdown.asked()) {
                    return;
                }
                examine(document);
                after = document.id();
            }
            some = next(after);
        }
    }

    private List<Filed> next(DocumentId after) {
        return work.read(Act.MAINTAIN, () -> store.unexamined(after, AT_ONCE));
    }

    private void examine(Filed document) {
        try {
            Optional<FileRejection> unfit =
                    reexamination.objection(() -> files.open(document.pupil(), document.blob()));
            work.change(Act.MAINTAIN, () -> store.examined(document, unfit));
            unfit.ifPresent(reason -> LOG.warn("document {} opens no more: {}", document.id(), reason.code()));
        } catch (FilesUnavailable | KeyDestroyed | UncheckedIOException later) {
            LOG.warn("document {} could not be looked at", document.id());
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {
        private static final Duration EVERY = Duration.ofHours(1);

        @Bean
        RecurringJob documentsOfBefore(Boards boards, UnfitDocuments documents) {
            return new RecurringJob("dossier.examining", EVERY, () -> boards.forEach(_ -> documents.examine()));
        }
    }

    /// A kept document that no longer opens, because something in it is not safe.
    public record UnfitDocument(PupilId pupil, DocumentId id) {}
}
