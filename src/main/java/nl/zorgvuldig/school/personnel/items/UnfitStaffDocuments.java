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

/// Examines earlier documents in personnel dossiers by the current rules. A document that would be
/// refused now cannot be opened by anybody any more; the dossier says so, and the personnel office
/// is notified: it closes the item and asks for a new document.
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

    /// Such documents in the dossiers in which this reader may close items: none for people outside
    /// the personnel office, nor in their own dossier.
    public List<UnfitStaffDocument> list(int most) {
        return work.read(PersonnelActs.WRITE_PERSONNEL, () -> store.unfit(most));
    }

    /// Examines documents of the acting board. What cannot be examined now is left for the next
    /// time.
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

    /// A document in a personnel dossier that can no longer be opened because something in it is
    /// unsafe.
    public record UnfitStaffDocument(PersonId employee, PersonnelItemId piece) {}
}
