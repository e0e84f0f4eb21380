package nl.zorgvuldig.images.coaching;

import static nl.zorgvuldig.platform.policy.Clause.LESSON_RECORDINGS_STAY_INSIDE;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.images.coaching.recordings.RecordingNoteStore;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Notes of teacher and coach at moments of a recording: both read all notes, each removes only
/// their own.
@Component
public final class RecordingNotes {
    private final RecordingNoteStore store;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    RecordingNotes(RecordingNoteStore store, AuditLog log, Work work, Clock clock) {
        this.store = store;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Notes in order of their moment in the recording.
    public List<RecordingNote> list(RecordingAccess.Open key) {
        return work.read(CoachingActs.WATCH, () -> store.list(key.recording().id()));
    }

    /// Adds a note. The same form sent again adds nothing and gets the same answer.
    @Upholds(LESSON_RECORDINGS_STAY_INSIDE)
    public Outcome<Nothing> add(RecordingAccess.Open key, FormId form, int second, String text) {
        List<Objection> no =
                RecordingNoteRules.objections(second, key.recording().seconds(), text);
        if (!no.isEmpty()) {
            return Outcome.rejected(no);
        }
        PersonId author = Acting.current().person();
        RecordingNote note = new RecordingNote(
                form.makes(author, key.recording().id()), author, second, clock.instant(), text.strip());
        return work.once(
                CoachingActs.WATCH,
                () -> {
                    store.add(key.recording().id(), note);
                    log.append(line(key, "noted"));
                    return Outcome.done();
                },
                _ -> Outcome.repeated(
                        list(key).stream()
                                .filter(there -> there.id().equals(note.id()))
                                .findFirst(),
                        there -> there.second() == note.second() && there.text().equals(note.text()),
                        Nothing.NOTHING));
    }

    /// Removes a note of one's own.
    ///
    /// @return whether it existed
    public boolean remove(RecordingAccess.Open key, UUID note) {
        return work.write(CoachingActs.WATCH, () -> {
            boolean there =
                    store.remove(key.recording().id(), note, Acting.current().person()) == 1;
            if (there) {
                log.append(line(key, "unnoted"));
            }
            return there;
        });
    }

    private AuditEvent line(RecordingAccess.Open key, String what) {
        return log.done(CoachingActs.COACH, LESSON_RECORDINGS_STAY_INSIDE, what)
                .through(key.recording().id());
    }

    /// A note of the teacher or coach at a moment of a recording.
    public record RecordingNote(UUID id, PersonId author, int second, Instant writtenAt, String text) {
        @Override
        public String toString() {
            return "RecordingNote[" + second + ", [sealed]]";
        }
    }
}
