package nl.zorgvuldig.coaching;

import static nl.zorgvuldig.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.holdings.SubjectKind.PUPIL;
import static nl.zorgvuldig.holdings.SubjectKind.STAFF;

import java.util.List;
import nl.zorgvuldig.holdings.DataKind;
import nl.zorgvuldig.holdings.Holding;
import nl.zorgvuldig.holdings.LegalBasis;
import nl.zorgvuldig.holdings.SubjectKind;
import nl.zorgvuldig.vault.Keeping;

/// What stands in each column of a coaching, and why.
final class CoachingColumns {
    private CoachingColumns() {}

    static List<Holding> all() {
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
                holding(RecordingStore.TABLE, "unfit", DataKind.ACTIVITY, STAFF),
                holding(SentStore.TABLE, "recording", DataKind.REFERENCE, PUPIL),
                holding(SentStore.TABLE, "blob", DataKind.IMAGE, PUPIL),
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

    private static Holding holding(String table, String column, DataKind kind, SubjectKind subject) {
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
}
