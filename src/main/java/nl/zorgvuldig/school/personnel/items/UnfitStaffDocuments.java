package nl.zorgvuldig.school.personnel.items;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.files.DocumentReexamination;
import nl.zorgvuldig.platform.files.FileRejection;
import nl.zorgvuldig.platform.files.FilesUnavailable;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.RecurringJob;
import nl.zorgvuldig.platform.kernel.Shutdown;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.KeyDestroyed;
import nl.zorgvuldig.school.personnel.PersonnelActs;
import nl.zorgvuldig.school.personnel.items.PersonnelItemStore.Filed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/// Judges documents in personnel dossiers that were kept before by the rules of today. What would
/// be refused now opens for nobody any more; the dossier says so, and the personnel office is told:
/// it closes it and asks for it anew.
@Component
@Upholds(Clause.CONFIDENTIALITY)
public final class UnfitStaffDocuments {
    private static final Logger LOG = LoggerFactory.getLogger(UnfitStaffDocuments.class);
    private static final PersonnelItemId FIRST = new PersonnelItemId(new UUID(0, 0));
    private static final int AT_ONCE = 50;

    private final PersonnelItemStore store;
    private final PersonnelItemFiles papers;
    private final DocumentReexamination reexamination;
    private final Work work;

    UnfitStaffDocuments(
            PersonnelItemStore store, PersonnelItemFiles papers, DocumentReexamination reexamination, Work work) {
        this.store = store;
        this.papers = papers;
        this.reexamination = reexamination;
        this.work = work;
    }

    /// Those in the dossiers in which this reader may close pieces: none for who is not of the
    /// personnel office, nor of their own.
    public List<UnfitStaffDocument> list(int most) {
        return work.read(PersonnelActs.WRITE_PERSONNEL, () -> store.unfit(most));
    }

    /// For the acting board. What cannot be judged now is left for the next time.
    void examine() {
        PersonnelItemId after = FIRST;
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

    private List<Filed> next(PersonnelItemId after) {
        return work.read(Act.MAINTAIN, () -> store.unexamined(after, AT_ONCE));
    }

    private void examine(Filed document) {
        try {
            Optional<FileRejection> unfit = reexamination.objection(
                    () -> papers.open(document.part().key(document.employee()), document.blob()));
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
        RecurringJob papersOfBefore(Boards boards, UnfitStaffDocuments papers) {
            return new RecurringJob("personnel.examining", EVERY, () -> boards.forEach(_ -> papers.examine()));
        }
    }

    /// A document in a personnel dossier that opens no more, as something in it is not safe.
    public record UnfitStaffDocument(PersonId employee, PersonnelItemId piece) {}
}
