package nl.zorgvuldig.care.consultation.storage;

import static nl.zorgvuldig.platform.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.platform.holdings.SubjectKind.PUPIL;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.care.consultation.Consultation;
import nl.zorgvuldig.care.consultation.ConsultationId;
import nl.zorgvuldig.care.consultation.minutes.ConsultationNoteStore;
import nl.zorgvuldig.care.consultation.minutes.ConsultationNoteText;
import nl.zorgvuldig.care.consultation.minutes.ConsultationNoteVersion;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.platform.holdings.DataKind;
import nl.zorgvuldig.platform.holdings.DeclaredHoldings;
import nl.zorgvuldig.platform.holdings.Holdings;
import nl.zorgvuldig.platform.holdings.LegalBasis;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.RemovedRows;
import nl.zorgvuldig.platform.holdings.SystemWork;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.vault.KeyDestroyed;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import org.springframework.stereotype.Component;

/// Data about pupils in consultations: that a pupil was discussed, signals, and what is not filed
/// in the dossier yet; destroyed with the dossier. A consultation is destroyed with the last pupil
/// it was about. Participants learn that they took part.
@Component
final class ConsultationHoldings extends DeclaredHoldings {
    private final ConsultationStore consultations;
    private final ConsultationTopicStore topics;
    private final ConsultationNoteStore notes;

    ConsultationHoldings(
            ConsultationStore consultations,
            ConsultationTopicStore topics,
            ConsultationNoteStore notes,
            SystemWork program) {
        super(program);
        this.consultations = consultations;
        this.topics = topics;
        this.notes = notes;
    }

    @Override
    protected Holdings declare() {
        return Holdings.keptFor(
                        "consultation.purpose.talks",
                        LegalBasis.PUBLIC_TASK,
                        EntryKind.RETENTION_CLASS,
                        RetentionPurpose.DOSSIER)
                .table(ConsultationStore.TABLE)
                .columns(
                        ACCOUNT_HOLDER,
                        DataKind.ACTIVITY,
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
                        "cancelled_at")
                .table(ConsultationTopicStore.TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "meeting", "pupil", "position", "filed_at", "entry")
                .table(ConsultationNoteStore.TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "meeting", "pupil", "version")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "author", "written_at")
                .columns(PUPIL, DataKind.GUIDANCE, "sealed_text")
                .table(ConsultationTopicStore.SIGNALS)
                .columns(PUPIL, DataKind.REFERENCE, "meeting", "pupil")
                .columns(PUPIL, DataKind.GUIDANCE, "code")
                .exportsPupil(pupil -> talkedAbout(pupil)
                        .with(PersonalDataExport.of(topics.listSignalled(pupil), ConsultationHoldings::plain))
                        .with(noted(pupil)))
                .exportsPerson(person -> PersonalDataExport.of(consultations.listOf(person), ConsultationHoldings::held)
                        .with(notes.writtenBy(person)))
                .destroysOfPupil(RetentionPurpose.DOSSIER, this::remove);
    }

    private PersonalDataExport talkedAbout(PupilId pupil) {
        List<Consultation> meetings = topics.listAbout(pupil).stream()
                .sorted(Comparator.comparing(ConsultationId::value))
                .map(consultations::find)
                .flatMap(Optional::stream)
                .toList();
        return PersonalDataExport.of(meetings, ConsultationHoldings::topic);
    }

    private static PersonalDataExport.Row topic(Consultation meeting) {
        return PersonalDataExport.Row.of(ConsultationTopicStore.TABLE)
                .with("meeting", meeting.id().toString())
                .with("kind", meeting.kind().code())
                .with("day", meeting.day().toString());
    }

    private static PersonalDataExport.Row plain(ConsultationTopicStore.Signalled signal) {
        return PersonalDataExport.Row.of(ConsultationTopicStore.SIGNALS)
                .with("meeting", signal.consultation().toString())
                .with("code", signal.code());
    }

    /// Empty when no key opens it any more; what is not sealed stays in the copy.
    private PersonalDataExport noted(PupilId pupil) {
        try {
            return PersonalDataExport.of(
                    notes.listAbout(pupil).entrySet(), note -> plain(note.getKey(), note.getValue()));
        } catch (KeyDestroyed closedForEver) {
            return PersonalDataExport.nothing();
        }
    }

    private static PersonalDataExport.Row plain(ConsultationId meeting, ConsultationNoteVersion note) {
        return PersonalDataExport.Row.of(ConsultationNoteStore.TABLE)
                .with("meeting", meeting.toString())
                .with("written_at", note.at().toString())
                .with("sealed_text", ConsultationNoteText.write(note.said()));
    }

    private static PersonalDataExport.Row held(Consultation meeting) {
        return PersonalDataExport.Row.of(ConsultationStore.TABLE)
                .with("id", meeting.id().toString())
                .with("kind", meeting.kind().code())
                .with("starts_at", meeting.startsAt().toString())
                .with("chair", meeting.chair().toString());
    }

    private RemovedRows remove(PupilId pupil) {
        Set<ConsultationId> about = topics.listAbout(pupil);
        RemovedRows removed = RemovedRows.of(ConsultationNoteStore.TABLE, notes.delete(pupil))
                .with(RemovedRows.of(ConsultationTopicStore.SIGNALS, topics.deleteSignals(pupil)))
                .with(RemovedRows.of(ConsultationTopicStore.TABLE, topics.delete(pupil)));
        int empty = 0;
        for (ConsultationId meeting : about) {
            if (topics.list(meeting).isEmpty()) {
                empty += consultations.delete(meeting);
            }
        }
        return removed.with(RemovedRows.of(ConsultationStore.TABLE, empty));
    }
}
