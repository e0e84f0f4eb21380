package nl.zorgvuldig.coaching;

import static nl.zorgvuldig.policy.Clause.LESSON_RECORDINGS_STAY_INSIDE;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// The door to what teacher and coach write at moments of a recording: both read all of it, each
/// takes back only their own.
@Component
public final class Notes {
    private final NoteStore store;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    Notes(NoteStore store, AuditLog log, Work work, Clock clock) {
        this.store = store;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Along the recording.
    public List<Note> list(Watched.Open key) {
        return work.read(CoachingActs.WATCH, () -> store.list(key.recording().id()));
    }

    /// The same form sent again adds nothing, and gets the same answer.
    @Upholds(LESSON_RECORDINGS_STAY_INSIDE)
    public Outcome<Nothing> add(Watched.Open key, FormId form, int second, String text) {
        List<Objection> no = NoteRules.objections(second, key.recording().seconds(), text);
        if (!no.isEmpty()) {
            return Outcome.rejected(no);
        }
        PersonId author = Acting.current().person();
        Note note = new Note(form.makes(author, key.recording().id()), author, second, clock.instant(), text.strip());
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

    /// Takes back a note of one's own.
    ///
    /// @return whether there was one
    public boolean remove(Watched.Open key, UUID note) {
        return work.write(CoachingActs.WATCH, () -> {
            boolean there =
                    store.remove(key.recording().id(), note, Acting.current().person()) == 1;
            if (there) {
                log.append(line(key, "unnoted"));
            }
            return there;
        });
    }

    private AuditEvent line(Watched.Open key, String what) {
        return log.done(CoachingActs.COACH, LESSON_RECORDINGS_STAY_INSIDE, what)
                .through(key.recording().id());
    }
}
