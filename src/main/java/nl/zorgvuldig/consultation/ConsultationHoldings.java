package nl.zorgvuldig.consultation;

import static nl.zorgvuldig.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.holdings.SubjectKind.PUPIL;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.dossier.EntryKind;
import nl.zorgvuldig.holdings.DataKind;
import nl.zorgvuldig.holdings.DeclaredHoldings;
import nl.zorgvuldig.holdings.Export;
import nl.zorgvuldig.holdings.Holdings;
import nl.zorgvuldig.holdings.LegalBasis;
import nl.zorgvuldig.holdings.ProgramWork;
import nl.zorgvuldig.holdings.Removed;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.vault.Keeping;
import nl.zorgvuldig.vault.KeyDestroyed;
import org.springframework.stereotype.Component;

/// That a pupil was talked about, what was signalled, and what is not in the dossier yet; it goes
/// with the dossier. A consultation goes with the last pupil it was about. Who took part learns
/// that they did.
@Component
final class ConsultationHoldings extends DeclaredHoldings {
    private final ConsultationStore consultations;
    private final TopicStore topics;
    private final NoteStore notes;

    ConsultationHoldings(ConsultationStore consultations, TopicStore topics, NoteStore notes, ProgramWork program) {
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
                        Keeping.DOSSIER)
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
                .table(TopicStore.TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "meeting", "pupil", "position", "filed_at", "entry")
                .table(NoteStore.TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "meeting", "pupil", "version")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "author", "written_at")
                .columns(PUPIL, DataKind.GUIDANCE, "sealed_text")
                .table(TopicStore.SIGNALS)
                .columns(PUPIL, DataKind.REFERENCE, "meeting", "pupil")
                .columns(PUPIL, DataKind.GUIDANCE, "code")
                .exportsPupil(pupil -> talkedAbout(pupil)
                        .with(Export.of(topics.listSignalled(pupil), ConsultationHoldings::plain))
                        .with(noted(pupil)))
                .exportsPerson(person -> Export.of(consultations.listOf(person), ConsultationHoldings::held)
                        .with(notes.writtenBy(person)))
                .destroysOfPupil(Keeping.DOSSIER, this::remove);
    }

    private Export talkedAbout(PupilId pupil) {
        List<Consultation> meetings = topics.listAbout(pupil).stream()
                .sorted(Comparator.comparing(ConsultationId::value))
                .map(consultations::find)
                .flatMap(Optional::stream)
                .toList();
        return Export.of(meetings, ConsultationHoldings::topic);
    }

    private static Export.Row topic(Consultation meeting) {
        return Export.Row.of(TopicStore.TABLE)
                .with("meeting", meeting.id().toString())
                .with("kind", meeting.kind().code())
                .with("day", meeting.day().toString());
    }

    private static Export.Row plain(TopicStore.Signalled signal) {
        return Export.Row.of(TopicStore.SIGNALS)
                .with("meeting", signal.consultation().toString())
                .with("code", signal.code());
    }

    /// Nothing when no key opens it any more; what is not sealed stays in the copy.
    private Export noted(PupilId pupil) {
        try {
            return Export.of(notes.listAbout(pupil).entrySet(), note -> plain(note.getKey(), note.getValue()));
        } catch (KeyDestroyed closedForEver) {
            return Export.nothing();
        }
    }

    private static Export.Row plain(ConsultationId meeting, Noted note) {
        return Export.Row.of(NoteStore.TABLE)
                .with("meeting", meeting.toString())
                .with("written_at", note.at().toString())
                .with("sealed_text", SaidText.write(note.said()));
    }

    private static Export.Row held(Consultation meeting) {
        return Export.Row.of(ConsultationStore.TABLE)
                .with("id", meeting.id().toString())
                .with("kind", meeting.kind().code())
                .with("starts_at", meeting.startsAt().toString())
                .with("chair", meeting.chair().toString());
    }

    private Removed remove(PupilId pupil) {
        Set<ConsultationId> about = topics.listAbout(pupil);
        Removed removed = Removed.of(NoteStore.TABLE, notes.delete(pupil))
                .with(Removed.of(TopicStore.SIGNALS, topics.deleteSignals(pupil)))
                .with(Removed.of(TopicStore.TABLE, topics.delete(pupil)));
        int empty = 0;
        for (ConsultationId meeting : about) {
            if (topics.list(meeting).isEmpty()) {
                empty += consultations.delete(meeting);
            }
        }
        return removed.with(Removed.of(ConsultationStore.TABLE, empty));
    }
}
