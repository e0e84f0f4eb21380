package nl.zorgvuldig.consultation;

import static nl.zorgvuldig.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.holdings.SubjectKind.PUPIL;

import java.util.ArrayList;
import java.util.List;
import nl.zorgvuldig.dossier.EntryKind;
import nl.zorgvuldig.holdings.DataKind;
import nl.zorgvuldig.holdings.Holding;
import nl.zorgvuldig.holdings.LegalBasis;
import nl.zorgvuldig.holdings.SubjectKind;
import nl.zorgvuldig.vault.Keeping;

/// What stands in each column of a consultation, and why.
final class ConsultationColumns {
    private ConsultationColumns() {}

    static List<Holding> all() {
        List<Holding> all = new ArrayList<>();
        for (String column : List.of(
                "school",
                "group_id",
                "kind",
                "confidential",
                "chair",
                "people",
                "starts_at",
                "room",
                "planned_at",
                "revision",
                "begun_at",
                "closing_at",
                "closed_at",
                "cancelled_at")) {
            all.add(holding(ConsultationStore.TABLE, column, DataKind.ACTIVITY, ACCOUNT_HOLDER));
        }
        for (String column : List.of("meeting", "pupil", "position", "filed_at", "entry")) {
            all.add(holding(TopicStore.TABLE, column, DataKind.REFERENCE, PUPIL));
        }
        for (String column : List.of("meeting", "pupil", "version")) {
            all.add(holding(NoteStore.TABLE, column, DataKind.REFERENCE, PUPIL));
        }
        all.add(holding(NoteStore.TABLE, "author", DataKind.ACTIVITY, ACCOUNT_HOLDER));
        all.add(holding(NoteStore.TABLE, "written_at", DataKind.ACTIVITY, ACCOUNT_HOLDER));
        all.add(holding(NoteStore.TABLE, "sealed_text", DataKind.GUIDANCE, PUPIL));
        for (String column : List.of("meeting", "pupil")) {
            all.add(holding(TopicStore.SIGNALS, column, DataKind.REFERENCE, PUPIL));
        }
        all.add(holding(TopicStore.SIGNALS, "code", DataKind.GUIDANCE, PUPIL));
        return all;
    }

    private static Holding holding(String table, String column, DataKind kind, SubjectKind subject) {
        return new Holding(
                table,
                column,
                kind,
                subject,
                "consultation.purpose.talks",
                LegalBasis.PUBLIC_TASK,
                EntryKind.RETENTION_CLASS,
                Keeping.DOSSIER);
    }
}
