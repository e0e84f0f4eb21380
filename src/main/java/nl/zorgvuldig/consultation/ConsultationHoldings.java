package nl.zorgvuldig.consultation;

import static nl.zorgvuldig.holdings.SubjectKind.PUPIL;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.holdings.Export;
import nl.zorgvuldig.holdings.Holding;
import nl.zorgvuldig.holdings.HoldsPersonalData;
import nl.zorgvuldig.holdings.Removed;
import nl.zorgvuldig.holdings.Subject;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.vault.Keeping;
import nl.zorgvuldig.vault.KeyDestroyed;
import org.springframework.stereotype.Component;

/// That a pupil was talked about, what was signalled, and what is not in the dossier yet; it goes
/// with the dossier. A consultation goes with the last pupil it was about. Who took part learns
/// that they did.
@Component
final class ConsultationHoldings implements HoldsPersonalData {
    private final ConsultationStore consultations;
    private final TopicStore topics;
    private final NoteStore notes;
    private final Work work;
    private final Boards boards;

    ConsultationHoldings(
            ConsultationStore consultations, TopicStore topics, NoteStore notes, Work work, Boards boards) {
        this.consultations = consultations;
        this.topics = topics;
        this.notes = notes;
        this.work = work;
        this.boards = boards;
    }

    @Override
    public List<Holding> describe() {
        return ConsultationColumns.all();
    }

    @Override
    public Export export(Subject subject) {
        return boards.program(subject.board()).call(() -> work.read(Act.MAINTAIN, () -> exportNow(subject)));
    }

    private Export exportNow(Subject subject) {
        return switch (subject.kind()) {
            case PUPIL -> ofPupil(new PupilId(subject.id()));
            case GUARDIAN, STAFF, EXPERT, SCHOOL_DOCTOR, APPLICANT, ACCOUNT_HOLDER ->
                ofPerson(new PersonId(subject.id()));
        };
    }

    private Export ofPupil(PupilId pupil) {
        List<Export.Row> rows = new ArrayList<>();
        topics.listAbout(pupil).stream()
                .sorted(java.util.Comparator.comparing(ConsultationId::value))
                .forEach(one -> consultations
                        .find(one)
                        .ifPresent(meeting -> rows.add(new Export.Row(TopicStore.TABLE, Map.of())
                                .with("meeting", one.toString())
                                .with("kind", meeting.kind().code())
                                .with("day", meeting.day().toString()))));
        topics.listSignalled(pupil)
                .forEach(one -> rows.add(new Export.Row(TopicStore.SIGNALS, Map.of())
                        .with("meeting", one.consultation().toString())
                        .with("code", one.code())));
        try {
            notes.listAbout(pupil).forEach((meeting, note) -> rows.add(plain(meeting, note)));
        } catch (KeyDestroyed closedForEver) {
            return new Export(rows);
        }
        return new Export(rows);
    }

    private static Export.Row plain(ConsultationId meeting, Noted note) {
        return new Export.Row(NoteStore.TABLE, Map.of())
                .with("meeting", meeting.toString())
                .with("written_at", note.at().toString())
                .with("sealed_text", SaidText.write(note.said()));
    }

    private Export ofPerson(PersonId person) {
        return new Export(consultations.listOf(person).stream()
                        .map(one -> new Export.Row(ConsultationStore.TABLE, Map.of())
                                .with("id", one.id().toString())
                                .with("kind", one.kind().code())
                                .with("starts_at", one.startsAt().toString())
                                .with("chair", one.chair().toString()))
                        .toList())
                .with(notes.writtenBy(person));
    }

    @Override
    public Removed destroy(Subject subject, Keeping keeping) {
        if (subject.kind() != PUPIL || keeping != Keeping.DOSSIER) {
            return Removed.nothing();
        }
        PupilId pupil = new PupilId(subject.id());
        return boards.program(subject.board()).call(() -> destroy(pupil));
    }

    private Removed destroy(PupilId pupil) {
        return work.write(Act.DESTROY, () -> {
            Set<ConsultationId> about = topics.listAbout(pupil);
            Removed removed = Removed.of(NoteStore.TABLE, notes.delete(pupil))
                    .with(Removed.of(TopicStore.SIGNALS, topics.deleteSignals(pupil)))
                    .with(Removed.of(TopicStore.TABLE, topics.delete(pupil)));
            int empty = 0;
            for (ConsultationId one : about) {
                if (topics.list(one).isEmpty()) {
                    empty += consultations.delete(one);
                }
            }
            return removed.with(Removed.of(ConsultationStore.TABLE, empty));
        });
    }
}
