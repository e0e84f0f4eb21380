package nl.zorgvuldig.images.coaching.storage;

import static nl.zorgvuldig.platform.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.platform.holdings.SubjectKind.PUPIL;
import static nl.zorgvuldig.platform.holdings.SubjectKind.STAFF;

import java.util.List;
import nl.zorgvuldig.images.coaching.recordings.ReceivedRecordingStore;
import nl.zorgvuldig.images.coaching.recordings.RecordingNoteStore;
import nl.zorgvuldig.images.coaching.recordings.RecordingStore;
import nl.zorgvuldig.platform.holdings.DataHolding;
import nl.zorgvuldig.platform.holdings.DataKind;
import nl.zorgvuldig.platform.holdings.LegalBasis;
import nl.zorgvuldig.platform.holdings.SubjectKind;
import nl.zorgvuldig.platform.vault.RetentionPurpose;

/// Describes the columns of a coaching: what each holds, and why.
final class CoachingColumns {
    private CoachingColumns() {}

    static List<DataHolding> all() {
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
                holding(ReceivedRecordingStore.TABLE, "recording", DataKind.REFERENCE, PUPIL),
                holding(ReceivedRecordingStore.TABLE, "blob", DataKind.IMAGE, PUPIL),
                holding(RecordingStore.SEATS, "recording", DataKind.REFERENCE, PUPIL),
                holding(RecordingStore.SEATS, "pupil", DataKind.REFERENCE, PUPIL),
                holding(RecordingStore.SEATS, "place", DataKind.CONSENT, PUPIL),
                holding(RecordingStore.FILMS, "recording", DataKind.REFERENCE, PUPIL),
                holding(RecordingStore.FILMS, "blob", DataKind.IMAGE, PUPIL),
                holding(RecordingStore.FILMS, "still", DataKind.IMAGE, PUPIL),
                holding(RecordingStore.FILMS, "bytes", DataKind.IMAGE, PUPIL),
                holding(RecordingNoteStore.TABLE, "recording", DataKind.REFERENCE, ACCOUNT_HOLDER),
                holding(RecordingNoteStore.TABLE, "author", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding(RecordingNoteStore.TABLE, "second", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding(RecordingNoteStore.TABLE, "written_at", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding(RecordingNoteStore.TABLE, "sealed_text", DataKind.EMPLOYMENT, STAFF));
    }

    private static DataHolding holding(String table, String column, DataKind kind, SubjectKind subject) {
        return new DataHolding(
                table,
                column,
                kind,
                subject,
                "coaching.purpose_of_keeping.teaching",
                LegalBasis.CONSENT,
                "LESSON_VIDEO",
                RetentionPurpose.MEDIA);
    }
}
