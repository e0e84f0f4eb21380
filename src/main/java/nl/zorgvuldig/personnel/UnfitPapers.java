package nl.zorgvuldig.personnel;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.files.FilesUnavailable;
import nl.zorgvuldig.files.Reexamination;
import nl.zorgvuldig.files.Unfit;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.RecurringJob;
import nl.zorgvuldig.kernel.Stopping;
import nl.zorgvuldig.personnel.PieceStore.Filed;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.vault.KeyDestroyed;
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
public final class UnfitPapers {
    private static final Logger LOG = LoggerFactory.getLogger(UnfitPapers.class);
    private static final StaffPieceId FIRST = new StaffPieceId(new UUID(0, 0));
    private static final int AT_ONCE = 50;

    private final PieceStore store;
    private final StaffPapers papers;
    private final Reexamination reexamination;
    private final Work work;

    UnfitPapers(PieceStore store, StaffPapers papers, Reexamination reexamination, Work work) {
        this.store = store;
        this.papers = papers;
        this.reexamination = reexamination;
        this.work = work;
    }

    /// Those in the dossiers in which this reader may close pieces: none for who is not of the
    /// personnel office, nor of their own.
    public List<UnfitPaper> list(int most) {
        return work.read(PersonnelActs.WRITE_PERSONNEL, () -> store.unfit(most));
    }

    /// For the acting board. What cannot be judged now is left for the next time.
    void examine() {
        StaffPieceId after = FIRST;
        List<Filed> some = next(after);
        while (!some.isEmpty()) {
            for (Filed document : some) {
                if (Stopping.asked()) {
                    return;
                }
                examine(document);
                after = document.id();
            }
            some = next(after);
        }
    }

    private List<Filed> next(StaffPieceId after) {
        return work.read(Act.MAINTAIN, () -> store.unexamined(after, AT_ONCE));
    }

    private void examine(Filed document) {
        try {
            Optional<Unfit> unfit = reexamination.objection(
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
        RecurringJob papersOfBefore(Boards boards, UnfitPapers papers) {
            return new RecurringJob("personnel.examining", EVERY, () -> boards.forEach(_ -> papers.examine()));
        }
    }
}
