package nl.zorgvuldig.dossier.record.drafts;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.readers.DossierReaders;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.dossier.record.drafts.SavedDraftStore.Owned;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.RecurringJob;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/// Drafts of entries: one for each writer and pupil, opened by the writer alone and as long as they may
/// write about the pupil. Kept for fourteen days at most. It is no part of the dossier: nothing of it is
/// shown to others, so saving one leaves no line in the log; what a draft becomes does.
@Component
public final class SavedDrafts {
    /// After which a draft that nobody came back to goes.
    public static final Duration TERM = Duration.ofDays(14);

    private final SavedDraftStore store;
    private final DossierReaders readers;
    private final Work work;
    private final Clock clock;

    SavedDrafts(SavedDraftStore store, DossierReaders readers, Work work, Clock clock) {
        this.store = store;
        this.readers = readers;
        this.work = work;
        this.clock = clock;
    }

    /// The draft that the holder of the key left.
    ///
    /// @param key to look or to write
    @Upholds(CONFIDENTIALITY)
    public Optional<SavedDraft> find(Granted<PupilId> key) {
        Instant oldest = clock.instant().minus(TERM);
        return work.read(DossierActs.WRITE, () -> store.find(key.target(), key.person()))
                .filter(draft -> draft.savedAt().isAfter(oldest));
    }

    /// Saves what is in the form so far; a form without any text is no draft, and ends the one there was. One
    /// that is too long to be written changes nothing.
    @Upholds(NECESSARY_FOR_GUIDANCE)
    SavedDraft save(Granted<PupilId> key, Form form) {
        SavedDraft draft = SavedDraft.of(form, clock.instant());
        if (draft.tooLong()) {
            return draft;
        }
        work.change(DossierActs.WRITE, () -> {
            if (draft.empty()) {
                store.discard(key.target(), key.person());
            } else {
                store.save(key.target(), key.person(), draft);
            }
        });
        return draft;
    }

    /// Ends it, because it was written or thrown away; doing so again changes nothing.
    public void discard(Granted<PupilId> key) {
        work.change(DossierActs.WRITE, () -> store.discard(key.target(), key.person()));
    }

    /// Removes what is older than fourteen days, and what is of people who no longer guide the pupil. For the
    /// acting board, as the system account.
    void removeEnded() {
        Instant oldest = clock.instant().minus(TERM);
        work.read(Act.MAINTAIN, store::list).stream()
                .filter(draft -> !draft.savedAt().isAfter(oldest) || !mayOpen(draft))
                .forEach(draft -> work.change(Act.MAINTAIN, () -> store.discard(draft.pupil(), draft.person())));
    }

    private boolean mayOpen(Owned draft) {
        return readers.relationOf(draft.person(), draft.pupil()).isPresent();
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {
        private static final Duration EVERY = Duration.ofHours(1);

        @Bean
        RecurringJob endedDrafts(Boards boards, SavedDrafts drafts) {
            return new RecurringJob("dossier.drafts", EVERY, () -> boards.forEach(_ -> drafts.removeEnded()));
        }
    }
}
