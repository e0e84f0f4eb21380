package nl.zorgvuldig.images.coaching.storage;

import static nl.zorgvuldig.platform.policy.Clause.LESSON_RECORDINGS_STAY_INSIDE;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.images.coaching.Coaching;
import nl.zorgvuldig.images.coaching.CoachingId;
import nl.zorgvuldig.images.coaching.Recording;
import nl.zorgvuldig.images.coaching.Recording.Why;
import nl.zorgvuldig.images.coaching.RecordingId;
import nl.zorgvuldig.images.coaching.recordings.RecordingStore;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.holdings.ReplayableDestruction;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Replay of destructions after a restore from backup: a recording destroyed since is destroyed
/// again, and a coaching ended since is ended again.
@Component
final class RecordingDestructionReplay implements ReplayableDestruction {
    private final CoachingStore coachings;
    private final RecordingStore recordings;
    private final CoachingHoldings holdings;
    private final Clock clock;
    private final Work work;

    RecordingDestructionReplay(
            CoachingStore coachings, RecordingStore recordings, CoachingHoldings holdings, Clock clock, Work work) {
        this.coachings = coachings;
        this.recordings = recordings;
        this.holdings = holdings;
        this.clock = clock;
        this.work = work;
    }

    @Override
    @Upholds(LESSON_RECORDINGS_STAY_INSIDE)
    public int destroyAgain(List<AuditEvent> since) {
        int gone = 0;
        for (AuditEvent event : since) {
            if (event.via().isEmpty()) {
                continue;
            }
            UUID what = event.via().get();
            gone += switch (event.relation()) {
                case "lesson-gone" -> remove(new RecordingId(what));
                case "ended" -> end(new CoachingId(what));
                default -> 0;
            };
        }
        return gone;
    }

    private int remove(RecordingId id) {
        Optional<Recording> there = work.readApart(Act.MAINTAIN, () -> recordings.find(id))
                .filter(recording -> recording.gone().isEmpty());
        there.ifPresent(recording -> holdings.remove(recording, Why.TEACHER));
        return there.isPresent() ? 1 : 0;
    }

    private int end(CoachingId id) {
        Optional<Coaching> there = work.readApart(Act.MAINTAIN, () -> coachings.find(id));
        if (there.isEmpty()) {
            return 0;
        }
        int recorded = (int) work.readApart(Act.MAINTAIN, () -> recordings.list(id)).stream()
                .filter(recording -> recording.gone().isEmpty())
                .count();
        work.change(Act.MAINTAIN, () -> coachings.end(id, clock.instant()));
        holdings.clear(there.get());
        return recorded;
    }
}
