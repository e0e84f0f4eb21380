package nl.zorgvuldig.coaching;

import static nl.zorgvuldig.holdings.SubjectKind.PUPIL;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.coaching.Recording.Gone;
import nl.zorgvuldig.coaching.Recording.Why;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.files.Unfit;
import nl.zorgvuldig.holdings.Export;
import nl.zorgvuldig.holdings.Holding;
import nl.zorgvuldig.holdings.HoldingActs;
import nl.zorgvuldig.holdings.HoldsPersonalData;
import nl.zorgvuldig.holdings.Removed;
import nl.zorgvuldig.holdings.Subject;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.vault.Keeping;
import nl.zorgvuldig.vault.Vault;
import org.springframework.stereotype.Component;

/// Recordings of lessons: of the children in the picture, with consent, and of the teacher and the
/// coach. They go with their coaching; what is left when a pupil goes, goes with the pupil.
@Component
final class CoachingHoldings implements HoldsPersonalData {
    private final CoachingStore coachings;
    private final RecordingStore recordings;
    private final SentStore sent;
    private final NoteStore notes;
    private final Films films;
    private final Vault vault;
    private final AuditLog log;
    private final Work work;
    private final Boards boards;
    private final Clock clock;

    CoachingHoldings(
            CoachingStore coachings,
            RecordingStore recordings,
            SentStore sent,
            NoteStore notes,
            Films films,
            Vault vault,
            AuditLog log,
            Work work,
            Boards boards,
            Clock clock) {
        this.coachings = coachings;
        this.recordings = recordings;
        this.sent = sent;
        this.notes = notes;
        this.films = films;
        this.vault = vault;
        this.log = log;
        this.work = work;
        this.boards = boards;
        this.clock = clock;
    }

    @Override
    public List<Holding> describe() {
        return CoachingColumns.all();
    }

    @Override
    public Export export(Subject subject) {
        return boards.program(subject.board()).call(() -> work.read(Act.MAINTAIN, () -> exportNow(subject)));
    }

    private Export exportNow(Subject subject) {
        return switch (subject.kind()) {
            case PUPIL -> ofPupil(new PupilId(subject.id()));
            case GUARDIAN, STAFF, EXPERT, SCHOOL_DOCTOR, APPLICANT, ACCOUNT_HOLDER ->
                ofStaff(new PersonId(subject.id()));
        };
    }

    /// That a lesson was recorded with the pupil in the picture or outside it. Not the recording:
    /// others are in it too.
    private Export ofPupil(PupilId pupil) {
        return Export.of(
                recordings.seatsOf(pupil).entrySet(),
                seat -> Export.Row.of(RecordingStore.SEATS)
                        .with("recording", seat.getKey().toString())
                        .with("place", seat.getValue()));
    }

    private Export ofStaff(PersonId person) {
        return Export.of(coachings.list(person), CoachingHoldings::plain).with(notes.writtenBy(person));
    }

    private static Export.Row plain(Coaching coaching) {
        return Export.Row.of(CoachingStore.TABLE)
                .with("id", coaching.id().toString())
                .with("teacher", coaching.teacher().toString())
                .with("coach", coaching.coach().toString())
                .with("started_at", coaching.startedAt().toString())
                .with("ends_on", coaching.endsOn().toString());
    }

    @Override
    public Removed destroy(Subject subject, Keeping keeping) {
        if (subject.kind() != PUPIL || keeping != Keeping.MEDIA && keeping != Keeping.DOSSIER) {
            return Removed.nothing();
        }
        PupilId pupil = new PupilId(subject.id());
        return boards.program(subject.board()).call(() -> destroy(pupil));
    }

    private Removed destroy(PupilId pupil) {
        List<RecordingId> with = work.readApart(Act.MAINTAIN, () -> recordings.listWith(pupil));
        for (RecordingId id : with) {
            Optional<Recording> one = work.readApart(Act.MAINTAIN, () -> recordings.find(id));
            one.ifPresent(recording -> remove(recording, Why.CONSENT));
        }
        return Removed.of(
                        RecordingStore.SEATS,
                        work.write(Act.DESTROY, () -> recordings.deleteSeats(pupil)) + with.size())
                .with(Removed.of(RecordingStore.FILMS, with.size()));
    }

    /// One recording: its key first, which no old copy of the database survives, then the rows,
    /// then the files. For the program; may be repeated.
    void remove(Recording recording, Why why) {
        remove(recording, why, Optional.empty());
    }

    /// @param unfit what is wrong with one that could not be made plain
    void remove(Recording recording, Why why, Optional<Unfit> unfit) {
        RecordingId id = recording.id();
        if (recording.gone().isEmpty()) {
            log.append(Lines.of(log, HoldingActs.RETAIN, "lesson-gone", id));
        }
        films.destroyKey(id);
        work.readApart(Act.MAINTAIN, () -> sent.find(id)).ifPresent(films::discard);
        Optional<Film> film = work.write(Act.DESTROY, () -> {
            recordings.markGone(id, new Gone(clock.instant(), why, unfit));
            Optional<Film> last = recordings.findFilm(id);
            notes.delete(id);
            recordings.deleteSeats(id);
            recordings.deleteFilm(id);
            sent.delete(id);
            return last;
        });
        films.destroyKey(id); // made plain at this very moment
        film.ifPresent(films::discard);
    }

    /// Everything of a coaching that is over, but that it was there.
    void clear(Coaching coaching) {
        for (Recording one : work.readApart(Act.MAINTAIN, () -> recordings.list(coaching.id()))) {
            remove(one, Why.TEACHER);
            work.change(Act.DESTROY, () -> recordings.delete(one.id()));
        }
        vault.destroy(Seals.key(coaching.id()));
        work.change(Act.DESTROY, () -> coachings.deleteAim(coaching.id()));
    }

    void forget(Coaching coaching) {
        work.change(Act.DESTROY, () -> coachings.delete(coaching.id()));
    }
}
