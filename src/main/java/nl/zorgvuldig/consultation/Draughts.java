package nl.zorgvuldig.consultation;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.TALKS_END_IN_AGREEMENTS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.access.Relation;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.dossier.DossierActs;
import nl.zorgvuldig.dossier.Minutes;
import nl.zorgvuldig.dossier.Report;
import nl.zorgvuldig.enrolment.Classmates;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// The door to what would be filed when a consultation closes, and what stands in the way of it.
@Component
public final class Draughts {
    private final NoteStore notes;
    private final Consultations door;
    private final MinuteWords words;
    private final Minutes minutes;
    private final Classmates classmates;
    private final Gone gone;
    private final Work work;

    Draughts(
            NoteStore notes,
            Consultations door,
            MinuteWords words,
            Minutes minutes,
            Classmates classmates,
            Gone gone,
            Work work) {
        this.notes = notes;
        this.door = door;
        this.words = words;
        this.minutes = minutes;
        this.classmates = classmates;
        this.gone = gone;
        this.work = work;
    }

    /// What would go into which dossier, in the order of the talk, as far as this person sees it;
    /// nothing of who left the school since.
    @Upholds({TALKS_END_IN_AGREEMENTS, CONFIDENTIALITY})
    public List<Draught> look(Attendee in) {
        Consultation one = in.consultation();
        List<Topic> seen = door.listTopics(in);
        Set<PupilId> left = gone.among(one, seen.stream().map(Topic::pupil).toList());
        List<Topic> all =
                seen.stream().filter(topic -> !left.contains(topic.pupil())).toList();
        Map<PupilId, Noted> said = work.read(DossierActs.CONSULT, () -> notes.list(one.id()));
        List<PupilId> pupils = all.stream().map(Topic::pupil).toList();
        Map<PupilId, Relation> mine = door.seen(one, in.person(), pupils);
        Map<Participant, List<PupilId>> absences = door.listAbsences(in, all);
        List<Draught> draughts = new ArrayList<>();
        for (Topic topic : all) {
            PupilId pupil = topic.pupil();
            Optional.ofNullable(said.get(pupil))
                    .filter(note -> note.said().discussed())
                    .ifPresent(note -> Optional.ofNullable(mine.get(pupil))
                            .ifPresent(by -> draughts.add(draught(one, pupil, note, by, absences))));
        }
        return draughts;
    }

    /// About how many of the pupils this person sees nothing was said, here or in a dossier.
    public int countSilent(Attendee in) {
        Set<PupilId> said = gone.discussed(in.consultation());
        return (int) door.listTopics(in).stream()
                .filter(topic -> topic.filed().isEmpty())
                .filter(topic -> !said.contains(topic.pupil()))
                .count();
    }

    private Draught draught(
            Consultation one, PupilId pupil, Noted note, Relation by, Map<Participant, List<PupilId>> absences) {
        Said said = note.said();
        List<Objection> unfinished = SaidRules.unfinished(said);
        Optional<Report> report = unfinished.isEmpty()
                ? Optional.of(words.report(
                        one,
                        pupil,
                        said,
                        absences.entrySet().stream()
                                .filter(who -> !who.getValue().contains(pupil))
                                .map(Map.Entry::getKey)
                                .toList()))
                : Optional.empty();
        return new Draught(
                pupil,
                note.version(),
                said,
                report,
                report.map(full -> minutes.judge(pupil, by, full)).orElse(unfinished),
                classmates.around(pupil).in(said.words()));
    }
}
