package nl.zorgvuldig.images.coaching.storage;

import static nl.zorgvuldig.platform.holdings.SubjectKind.PUPIL;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.images.coaching.Coaching;
import nl.zorgvuldig.images.coaching.Recording;
import nl.zorgvuldig.images.coaching.Recording.Gone;
import nl.zorgvuldig.images.coaching.Recording.Why;
import nl.zorgvuldig.images.coaching.RecordingId;
import nl.zorgvuldig.images.coaching.recordings.ReceivedRecordingStore;
import nl.zorgvuldig.images.coaching.recordings.RecordingFiles;
import nl.zorgvuldig.images.coaching.recordings.RecordingNoteStore;
import nl.zorgvuldig.images.coaching.recordings.RecordingStore;
import nl.zorgvuldig.images.coaching.recordings.StoredRecording;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.files.FileRejection;
import nl.zorgvuldig.platform.holdings.DataHolding;
import nl.zorgvuldig.platform.holdings.DataSubject;
import nl.zorgvuldig.platform.holdings.HoldingActs;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.PersonalDataHolder;
import nl.zorgvuldig.platform.holdings.RemovedRows;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.Vault;
import org.springframework.stereotype.Component;

/// Recordings of lessons: of the children in the picture, with consent, and of the teacher and the
/// coach. Destroyed with their coaching; what is left of a pupil is destroyed with the pupil's
/// data.
@Component
public final class CoachingHoldings implements PersonalDataHolder {
    private final CoachingStore coachings;
    private final RecordingStore recordings;
    private final ReceivedRecordingStore sent;
    private final RecordingNoteStore notes;
    private final RecordingFiles films;
    private final Vault vault;
    private final AuditLog log;
    private final Work work;
    private final Boards boards;
    private final Clock clock;

    CoachingHoldings(
            CoachingStore coachings,
            RecordingStore recordings,
            ReceivedRecordingStore sent,
            RecordingNoteStore notes,
            RecordingFiles films,
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
    public List<DataHolding> describe() {
        return CoachingColumns.all();
    }

    @Override
    public PersonalDataExport export(DataSubject subject) {
        return boards.program(subject.board()).call(() -> work.read(Act.MAINTAIN, () -> exportNow(subject)));
    }

    private PersonalDataExport exportNow(DataSubject subject) {
        return switch (subject.kind()) {
            case PUPIL -> ofPupil(new PupilId(subject.id()));
            case GUARDIAN, STAFF, EXPERT, SCHOOL_DOCTOR, APPLICANT, ACCOUNT_HOLDER ->
                ofStaff(new PersonId(subject.id()));
        };
    }

    /// States that lessons were recorded with the pupil in the picture or outside it. Without the
    /// recordings: others are in them too.
    private PersonalDataExport ofPupil(PupilId pupil) {
        return PersonalDataExport.of(
                recordings.seatsOf(pupil).entrySet(),
                seat -> PersonalDataExport.Row.of(RecordingStore.SEATS)
                        .with("recording", seat.getKey().toString())
                        .with("place", seat.getValue()));
    }

    private PersonalDataExport ofStaff(PersonId person) {
        return PersonalDataExport.of(coachings.list(person), CoachingHoldings::plain)
                .with(notes.writtenBy(person));
    }

    private static PersonalDataExport.Row plain(Coaching coaching) {
        return PersonalDataExport.Row.of(CoachingStore.TABLE)
                .with("id", coaching.id().toString())
                .with("teacher", coaching.teacher().toString())
                .with("coach", coaching.coach().toString())
                .with("started_at", coaching.startedAt().toString())
                .with("ends_on", coaching.endsOn().toString());
    }

    @Override
    public RemovedRows destroy(DataSubject subject, RetentionPurpose keeping) {
        if (subject.kind() != PUPIL || keeping != RetentionPurpose.MEDIA && keeping != RetentionPurpose.DOSSIER) {
            return RemovedRows.nothing();
        }
        PupilId pupil = new PupilId(subject.id());
        return boards.program(subject.board()).call(() -> destroy(pupil));
    }

    private RemovedRows destroy(PupilId pupil) {
        List<RecordingId> with = work.readApart(Act.MAINTAIN, () -> recordings.listWith(pupil));
        for (RecordingId id : with) {
            Optional<Recording> found = work.readApart(Act.MAINTAIN, () -> recordings.find(id));
            found.ifPresent(recording -> remove(recording, Why.CONSENT));
        }
        return RemovedRows.of(
                        RecordingStore.SEATS,
                        work.write(Act.DESTROY, () -> recordings.deleteSeats(pupil)) + with.size())
                .with(RemovedRows.of(RecordingStore.FILMS, with.size()));
    }

    /// Destroys one recording: its key first, which survives in no old copy of the database, then
    /// the rows, then the files. For the system account; idempotent.
    public void remove(Recording recording, Why why) {
        remove(recording, why, Optional.empty());
    }

    /// @param unfit what is wrong with a recording that could not be transcoded
    public void remove(Recording recording, Why why, Optional<FileRejection> unfit) {
        RecordingId id = recording.id();
        if (recording.gone().isEmpty()) {
            log.append(CoachingAuditCodes.of(log, HoldingActs.RETAIN, "lesson-gone", id));
        }
        films.destroyKey(id);
        work.readApart(Act.MAINTAIN, () -> sent.find(id)).ifPresent(films::discard);
        Optional<StoredRecording> film = work.write(Act.DESTROY, () -> {
            recordings.markGone(id, new Gone(clock.instant(), why, unfit));
            Optional<StoredRecording> last = recordings.findFilm(id);
            notes.delete(id);
            recordings.deleteSeats(id);
            recordings.deleteFilm(id);
            sent.delete(id);
            return last;
        });
        films.destroyKey(id); // being transcoded at this very moment
        film.ifPresent(films::discard);
    }

    /// Destroys everything of an ended coaching except the fact that it took place.
    public void clear(Coaching coaching) {
        for (Recording recording : work.readApart(Act.MAINTAIN, () -> recordings.list(coaching.id()))) {
            remove(recording, Why.TEACHER);
            work.change(Act.DESTROY, () -> recordings.delete(recording.id()));
        }
        vault.destroy(CoachingSeals.key(coaching.id()));
        work.change(Act.DESTROY, () -> coachings.deleteAim(coaching.id()));
    }

    public void forget(Coaching coaching) {
        work.change(Act.DESTROY, () -> coachings.delete(coaching.id()));
    }
}
