package nl.zorgvuldig.images.coaching;

import static nl.zorgvuldig.platform.policy.Clause.LESSON_RECORDINGS_STAY_INSIDE;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import nl.zorgvuldig.images.coaching.Recording.Why;
import nl.zorgvuldig.images.coaching.recordings.ReceivedRecordingStore;
import nl.zorgvuldig.images.coaching.recordings.ReceivedRecordingStore.ReceivedRecording;
import nl.zorgvuldig.images.coaching.recordings.RecordingFiles;
import nl.zorgvuldig.images.coaching.recordings.RecordingStore;
import nl.zorgvuldig.images.coaching.recordings.StoredRecording;
import nl.zorgvuldig.images.coaching.storage.CoachingAuditCodes;
import nl.zorgvuldig.images.coaching.storage.CoachingHoldings;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.files.FileRejection;
import nl.zorgvuldig.platform.files.video.VideoConverter;
import nl.zorgvuldig.platform.files.video.VideoIntakeResult;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.policy.Upholds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Transcodes new recordings, and then destroys the originals. Until then neither teacher nor coach
/// sees anything of a recording.
@Component
@Upholds(LESSON_RECORDINGS_STAY_INSIDE)
public final class RecordingPreparation {
    private static final Logger LOG = LoggerFactory.getLogger(RecordingPreparation.class);
    private static final int AT_A_TIME = 3;

    private final RecordingStore recordings;
    private final ReceivedRecordingStore store;
    private final RecordingFiles films;
    private final CoachingHoldings holdings;
    private final VideoConverter plain;
    private final AuditLog log;
    private final Work work;

    RecordingPreparation(
            RecordingStore recordings,
            ReceivedRecordingStore store,
            RecordingFiles films,
            CoachingHoldings holdings,
            VideoConverter plain,
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

    /// Processes some of the waiting recordings of the acting board.
    public void prepare() {
        finish();
        if (plain.possible()) {
            work.read(Act.MAINTAIN, () -> store.listWaiting(AT_A_TIME))
                    .forEach(recording -> plain.prepare(new One(recording)));
            finish();
        }
    }

    private final class One implements VideoConverter.Waiting {
        private final ReceivedRecording sent;

        One(ReceivedRecording sent) {
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
        public void keep(VideoIntakeResult.Fit fit, Path file) {
            RecordingPreparation.this.keep(sent.recording(), fit, file);
        }

        @Override
        public void giveUp(FileRejection why) {
            find(sent.recording()).ifPresent(recording -> holdings.remove(recording, Why.UNFIT, Optional.of(why)));
        }

        @Override
        public String toString() {
            return sent.toString();
        }
    }

    /// Stores key and files first, then the row that names them. A recording destroyed meanwhile
    /// stays destroyed.
    private void keep(RecordingId id, VideoIntakeResult.Fit fit, Path file) {
        StoredRecording film = films.keep(id, file, fit);
        boolean kept = false;
        try {
            kept = work.write(Act.MAINTAIN, () -> keep(id, film, fit.seconds()));
        } catch (TransactionException unknown) {
            // the row may exist: then its files are needed; otherwise the sweep removes them
            kept = true;
            throw unknown;
        } finally {
            if (!kept) {
                films.discard(film);
                if (find(id).filter(recording -> recording.gone().isEmpty()).isEmpty()) {
                    films.destroyKey(id);
                }
            }
        }
    }

    private boolean keep(RecordingId id, StoredRecording film, int seconds) {
        if (!recordings.prepared(id, seconds) || !store.prepared(id)) {
            return false;
        }
        recordings.add(id, film);
        log.append(CoachingAuditCodes.of(log, Act.MAINTAIN, "prepared", id));
        return true;
    }

    private Optional<Recording> find(RecordingId id) {
        return work.readApart(Act.MAINTAIN, () -> recordings.find(id));
    }

    private void finish() {
        for (ReceivedRecording recording : work.read(Act.MAINTAIN, store::listDone)) {
            try {
                films.destroy(recording);
                work.change(Act.MAINTAIN, () -> store.delete(recording.recording()));
            } catch (RuntimeException later) {
                LOG.warn("what was sent of {} goes later", recording.recording(), later);
            }
        }
    }
}
