package nl.zorgvuldig.coaching;

import static nl.zorgvuldig.policy.Clause.LESSON_RECORDINGS_STAY_INSIDE;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.coaching.Recording.Why;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.files.Filmed;
import nl.zorgvuldig.files.PlainVideos;
import nl.zorgvuldig.files.Unfit;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.policy.Upholds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Makes recordings plain that just came, and then destroys what was sent. Until then neither
/// teacher nor coach sees anything of one.
@Component
@Upholds(LESSON_RECORDINGS_STAY_INSIDE)
public final class Preparing {
    private static final Logger LOG = LoggerFactory.getLogger(Preparing.class);
    private static final int AT_A_TIME = 3;

    private final RecordingStore recordings;
    private final SentStore store;
    private final Films films;
    private final CoachingHoldings holdings;
    private final PlainVideos plain;
    private final AuditLog log;
    private final Work work;

    Preparing(
            RecordingStore recordings,
            SentStore store,
            Films films,
            CoachingHoldings holdings,
            PlainVideos plain,
            AuditLog log,
            Work work) {
        this.recordings = recordings;
        this.store = store;
        this.films = films;
        this.holdings = holdings;
        this.plain = plain;
        this.log = log;
        this.work = work;
    }

    /// Some of what waits, of the board the program acts for.
    public void prepare() {
        finish();
        if (plain.possible()) {
            work.read(Act.MAINTAIN, () -> store.listWaiting(AT_A_TIME)).forEach(one -> plain.prepare(new One(one)));
            finish();
        }
    }

    private final class One implements PlainVideos.Waiting {
        private final Sent sent;

        One(Sent sent) {
            this.sent = sent;
        }

        @Override
        public int tried() {
            return work.write(Act.MAINTAIN, () -> store.tried(sent.recording()));
        }

        @Override
        public void notTried() {
            work.change(Act.MAINTAIN, () -> store.notTried(sent.recording()));
        }

        @Override
        public InputStream open() {
            return films.open(sent);
        }

        @Override
        public void keep(Filmed.Fit fit, Path file) {
            Preparing.this.keep(sent.recording(), fit, file);
        }

        @Override
        public void giveUp(Unfit why) {
            find(sent.recording()).ifPresent(one -> holdings.remove(one, Why.UNFIT, Optional.of(why)));
        }

        @Override
        public String toString() {
            return sent.toString();
        }
    }

    /// Key and files first, then the row that names them. What was destroyed meanwhile stays so.
    private void keep(RecordingId id, Filmed.Fit fit, Path file) {
        Film film = films.keep(id, file, fit);
        boolean kept = false;
        try {
            kept = work.write(Act.MAINTAIN, () -> keep(id, film, fit.seconds()));
        } catch (TransactionException unknown) {
            // it may stand: then its files are needed, and else the sweep takes them
            kept = true;
            throw unknown;
        } finally {
            if (!kept) {
                films.discard(film);
                if (find(id).filter(one -> one.gone().isEmpty()).isEmpty()) {
                    films.destroyKey(id);
                }
            }
        }
    }

    private boolean keep(RecordingId id, Film film, int seconds) {
        if (!recordings.prepared(id, seconds) || !store.prepared(id)) {
            return false;
        }
        recordings.add(id, film);
        log.append(Lines.of(log, Act.MAINTAIN, "prepared", id));
        return true;
    }

    private Optional<Recording> find(RecordingId id) {
        return work.readApart(Act.MAINTAIN, () -> recordings.find(id));
    }

    private void finish() {
        for (Sent one : work.read(Act.MAINTAIN, store::listDone)) {
            try {
                films.destroy(one);
                work.change(Act.MAINTAIN, () -> store.delete(one.recording()));
            } catch (RuntimeException later) {
                LOG.warn("what was sent of {} goes later", one.recording(), later);
            }
        }
    }
}
