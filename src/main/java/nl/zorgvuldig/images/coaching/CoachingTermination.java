package nl.zorgvuldig.images.coaching;

import static nl.zorgvuldig.platform.policy.Clause.LESSON_RECORDINGS_STAY_INSIDE;
import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.zorgvuldig.images.coaching.CoachingAccess.Inside;
import nl.zorgvuldig.images.coaching.Recording.Why;
import nl.zorgvuldig.images.coaching.recordings.RecordingConsents;
import nl.zorgvuldig.images.coaching.recordings.RecordingRules;
import nl.zorgvuldig.images.coaching.recordings.RecordingStore;
import nl.zorgvuldig.images.coaching.storage.CoachingAuditCodes;
import nl.zorgvuldig.images.coaching.storage.CoachingHoldings;
import nl.zorgvuldig.images.coaching.storage.CoachingStore;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Ends coachings and destroys recordings: the key first, then the rows, then the file. After an
/// interruption the next run continues; meanwhile nobody can open the recording.
@Component
public final class CoachingTermination {
    private final CoachingStore coachings;
    private final RecordingStore recordings;
    private final CoachingHoldings holdings;
    private final RecordingConsents agreed;
    private final Boards boards;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    CoachingTermination(
            CoachingStore coachings,
            RecordingStore recordings,
            CoachingHoldings holdings,
            RecordingConsents agreed,
            Boards boards,
            AuditLog log,
            Work work,
            Clock clock) {
        this.coachings = coachings;
        this.recordings = recordings;
        this.holdings = holdings;
        this.agreed = agreed;
        this.boards = boards;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Ends the coaching on behalf of the teacher: it is closed for both at once, then all of it is
    /// destroyed.
    @Upholds(LESSON_RECORDINGS_STAY_INSIDE)
    public void end(Inside in) {
        requireTeacher(in);
        work.change(CoachingActs.COACH, () -> {
            if (coachings.end(in.coaching().id(), clock.instant())) {
                log.append(CoachingAuditCodes.of(
                        log, CoachingActs.COACH, "ended", in.coaching().id()));
            }
        });
        asProgram(() -> holdings.clear(in.coaching()));
    }

    /// Destroys one recording on behalf of the teacher.
    @Upholds(LESSON_RECORDINGS_STAY_INSIDE)
    public void remove(Inside in, RecordingId id) {
        requireTeacher(in);
        work.read(CoachingActs.COACH, () -> recordings.find(id))
                .filter(recording -> recording.coaching().equals(in.coaching().id()))
                .filter(recording -> recording.gone().isEmpty())
                .ifPresent(recording -> {
                    log.append(CoachingAuditCodes.of(log, CoachingActs.COACH, "removed", recording.id()));
                    asProgram(() -> holdings.remove(recording, Why.TEACHER));
                });
    }

    /// Destroys, for the acting board, coachings that have ended and recordings that lost a consent
    /// they rest on. Idempotent, and may be interrupted anywhere.
    @Upholds({LESSON_RECORDINGS_STAY_INSIDE, RECORDING_AFTER_CONSENT})
    public void tidy() {
        asProgram(() -> {
            LocalDate today = SchoolDay.today(clock);
            for (Coaching coaching : work.readApart(Act.MAINTAIN, coachings::listAll)) {
                if (coaching.goesOn(today)) {
                    withoutConsent(coaching);
                } else {
                    holdings.clear(coaching);
                    forget(coaching, today);
                }
            }
        });
    }

    private void withoutConsent(Coaching coaching) {
        for (Recording recording : list(coaching)) {
            if (recording.gone().isPresent()) {
                continue;
            }
            Set<PupilId> seen = work.readApart(Act.MAINTAIN, () -> recordings.inPicture(recording.id()));
            switch (RecordingRules.standing(recording, seen, agreed.among(seen))) {
                case RecordingAvailability.Closed _ -> holdings.remove(recording, Why.CONSENT);
                case RecordingAvailability.Shown _, RecordingAvailability.Waiting _, RecordingAvailability.Gone _ -> {}
            }
        }
    }

    private void forget(Coaching coaching, LocalDate today) {
        if (today.isAfter(CoachingRules.lastDay(coaching.endsOn()))) {
            holdings.forget(coaching);
        }
    }

    private List<Recording> list(Coaching coaching) {
        return work.readApart(Act.MAINTAIN, () -> recordings.list(coaching.id()));
    }

    private static void requireTeacher(Inside in) {
        if (in.role() != CoachingRole.TEACHER) {
            throw new IllegalArgumentException("the teacher ends it");
        }
    }

    private void asProgram(Runnable what) {
        boards.program(Acting.current().board()).run(what);
    }
}
