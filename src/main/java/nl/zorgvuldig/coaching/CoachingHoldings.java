package nl.zorgvuldig.coaching;

import static nl.zorgvuldig.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.holdings.SubjectKind.PUPIL;
import static nl.zorgvuldig.holdings.SubjectKind.STAFF;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.coaching.Recording.Why;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.holdings.DataKind;
import nl.zorgvuldig.holdings.Export;
import nl.zorgvuldig.holdings.Holding;
import nl.zorgvuldig.holdings.HoldsPersonalData;
import nl.zorgvuldig.holdings.LegalBasis;
import nl.zorgvuldig.holdings.Removed;
import nl.zorgvuldig.holdings.Subject;
import nl.zorgvuldig.holdings.SubjectKind;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.vault.Keeping;
import org.springframework.stereotype.Component;

/// Recordings of lessons: of the children in the picture, with consent, and of the teacher and the
/// coach. They go with their coaching; what is left when a pupil goes, goes with the pupil.
@Component
final class CoachingHoldings implements HoldsPersonalData {
    private final CoachingStore coachings;
    private final RecordingStore recordings;
    private final NoteStore notes;
    private final Endings endings;
    private final Work work;
    private final Boards boards;

    CoachingHoldings(
            CoachingStore coachings,
            RecordingStore recordings,
            NoteStore notes,
            Endings endings,
            Work work,
            Boards boards) {
        this.coachings = coachings;
        this.recordings = recordings;
        this.notes = notes;
        this.endings = endings;
        this.work = work;
        this.boards = boards;
    }

    @Override
    public List<Holding> describe() {
        return List.of(
                holding(CoachingStore.TABLE, "school", DataKind.RELATION, STAFF),
                holding(CoachingStore.TABLE, "group_id", DataKind.RELATION, STAFF),
                holding(CoachingStore.TABLE, "teacher", DataKind.RELATION, STAFF),
                holding(CoachingStore.TABLE, "coach", DataKind.RELATION, STAFF),
                holding(CoachingStore.TABLE, "started_at", DataKind.ACTIVITY, STAFF),
                holding(CoachingStore.TABLE, "ends_on", DataKind.RELATION, STAFF),
                holding(CoachingStore.TABLE, "ended_at", DataKind.ACTIVITY, STAFF),
                holding(CoachingStore.AIM, "coaching", DataKind.REFERENCE, STAFF),
                holding(CoachingStore.AIM, "sealed_text", DataKind.EMPLOYMENT, STAFF),
                holding(RecordingStore.TABLE, "coaching", DataKind.REFERENCE, STAFF),
                holding(RecordingStore.TABLE, "filmed_on", DataKind.ACTIVITY, STAFF),
                holding(RecordingStore.TABLE, "seconds", DataKind.ACTIVITY, STAFF),
                holding(RecordingStore.TABLE, "added_at", DataKind.ACTIVITY, STAFF),
                holding(RecordingStore.TABLE, "gone_at", DataKind.ACTIVITY, STAFF),
                holding(RecordingStore.TABLE, "gone_because", DataKind.ACTIVITY, STAFF),
                holding(RecordingStore.SEATS, "recording", DataKind.REFERENCE, PUPIL),
                holding(RecordingStore.SEATS, "pupil", DataKind.REFERENCE, PUPIL),
                holding(RecordingStore.SEATS, "place", DataKind.CONSENT, PUPIL),
                holding(RecordingStore.FILMS, "recording", DataKind.REFERENCE, PUPIL),
                holding(RecordingStore.FILMS, "blob", DataKind.IMAGE, PUPIL),
                holding(RecordingStore.FILMS, "still", DataKind.IMAGE, PUPIL),
                holding(RecordingStore.FILMS, "bytes", DataKind.IMAGE, PUPIL),
                holding(NoteStore.TABLE, "recording", DataKind.REFERENCE, ACCOUNT_HOLDER),
                holding(NoteStore.TABLE, "author", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding(NoteStore.TABLE, "second", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding(NoteStore.TABLE, "written_at", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding(NoteStore.TABLE, "sealed_text", DataKind.EMPLOYMENT, STAFF));
    }

    private static Holding holding(
            String table, String column, DataKind kind, SubjectKind subject) {
        return new Holding(
                table,
                column,
                kind,
                subject,
                "coaching.purpose_of_keeping.teaching",
                LegalBasis.CONSENT,
                "LESSON_VIDEO",
                Keeping.MEDIA);
    }

    @Override
    public Export export(Subject subject) {
        return boards.program(subject.board())
                .call(() -> work.read(Act.MAINTAIN, () -> exportNow(subject)));
    }

    private Export exportNow(Subject subject) {
        return switch (subject.kind()) {
            case PUPIL -> ofPupil(new PupilId(subject.id()));
            case GUARDIAN, STAFF, EXPERT, SCHOOL_DOCTOR, ACCOUNT_HOLDER ->
                    ofStaff(new PersonId(subject.id()));
        };
    }

    /// That a lesson was recorded with the pupil in the picture or outside it. Not the recording:
    /// others are in it too.
    private Export ofPupil(PupilId pupil) {
        return new Export(
                recordings.seatsOf(pupil).entrySet().stream()
                        .map(
                                one ->
                                        new Export.Row(RecordingStore.SEATS, Map.of())
                                                .with("recording", one.getKey().toString())
                                                .with("place", one.getValue()))
                        .toList());
    }

    private Export ofStaff(PersonId person) {
        return new Export(
                        coachings.list(person).stream()
                                .map(
                                        one ->
                                                new Export.Row(CoachingStore.TABLE, Map.of())
                                                        .with("id", one.id().toString())
                                                        .with("teacher", one.teacher().toString())
                                                        .with("coach", one.coach().toString())
                                                        .with(
                                                                "started_at",
                                                                one.startedAt().toString())
                                                        .with("ends_on", one.endsOn().toString()))
                                .toList())
                .with(notes.writtenBy(person));
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
            one.ifPresent(recording -> endings.destroy(recording, Why.CONSENT));
        }
        return Removed.of(
                        RecordingStore.SEATS,
                        work.write(Act.DESTROY, () -> recordings.deleteSeats(pupil)) + with.size())
                .with(Removed.of(RecordingStore.FILMS, with.size()));
    }
}
