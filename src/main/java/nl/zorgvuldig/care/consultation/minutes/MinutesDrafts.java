package nl.zorgvuldig.care.consultation.minutes;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.TALKS_END_IN_AGREEMENTS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.care.consultation.Consultation;
import nl.zorgvuldig.care.consultation.ConsultationAttendee;
import nl.zorgvuldig.care.consultation.ConsultationNote;
import nl.zorgvuldig.care.consultation.ConsultationParticipant;
import nl.zorgvuldig.care.consultation.ConsultationTopic;
import nl.zorgvuldig.care.consultation.Consultations;
import nl.zorgvuldig.dossier.record.ConsultationReport;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.dossier.record.MinutesFilings;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.Classmates;
import org.springframework.stereotype.Component;

/// Drafts of what would be filed when a consultation closes, and what prevents it.
@Component
public final class MinutesDrafts {
    private final ConsultationNoteStore notes;
    private final Consultations door;
    private final MinutesReport words;
    private final MinutesFilings minutes;
    private final Classmates classmates;
    private final DepartedPupils gone;
    private final Work work;

    MinutesDrafts(
            ConsultationNoteStore notes,
            Consultations door,
            MinutesReport words,
            MinutesFilings minutes,
            Classmates classmates,
            DepartedPupils gone,
            Work work) {
        this.notes = notes;
        this.door = door;
        this.words = words;
        this.minutes = minutes;
        this.classmates = classmates;
        this.gone = gone;
        this.work = work;
    }

    /// What would be filed in which dossier, in list order, as far as this person sees it; nothing
    /// about pupils who have left the school since.
    @Upholds({TALKS_END_IN_AGREEMENTS, CONFIDENTIALITY})
    public List<MinutesDraft> look(ConsultationAttendee in) {
        Consultation consultation = in.consultation();
        List<ConsultationTopic> seen = door.listTopics(in);
        Set<PupilId> left = gone.among(
                consultation, seen.stream().map(ConsultationTopic::pupil).toList());
        List<ConsultationTopic> all =
                seen.stream().filter(topic -> !left.contains(topic.pupil())).toList();
        Map<PupilId, ConsultationNoteVersion> said =
                work.read(DossierActs.CONSULT, () -> notes.list(consultation.id()));
        List<PupilId> pupils = all.stream().map(ConsultationTopic::pupil).toList();
        Map<PupilId, AccessRelation> mine = door.seen(consultation, in.person(), pupils);
        Map<ConsultationParticipant, List<PupilId>> absences = door.listAbsences(in, all);
        List<MinutesDraft> draughts = new ArrayList<>();
        for (ConsultationTopic topic : all) {
            PupilId pupil = topic.pupil();
            Optional.ofNullable(said.get(pupil))
                    .filter(note -> note.said().discussed())
                    .ifPresent(note -> Optional.ofNullable(mine.get(pupil))
                            .ifPresent(by -> draughts.add(draught(consultation, pupil, note, by, absences))));
        }
        return draughts;
    }

    /// For how many of the pupils this person sees nothing was said, here or in a dossier.
    public int countSilent(ConsultationAttendee in) {
        Set<PupilId> said = gone.discussed(in.consultation());
        return (int) door.listTopics(in).stream()
                .filter(topic -> topic.filed().isEmpty())
                .filter(topic -> !said.contains(topic.pupil()))
                .count();
    }

    private MinutesDraft draught(
            Consultation consultation,
            PupilId pupil,
            ConsultationNoteVersion note,
            AccessRelation by,
            Map<ConsultationParticipant, List<PupilId>> absences) {
        ConsultationNote said = note.said();
        List<Objection> unfinished = ConsultationNoteRules.unfinished(said);
        Optional<ConsultationReport> report = unfinished.isEmpty()
                ? Optional.of(words.report(
                        consultation,
                        pupil,
                        said,
                        absences.entrySet().stream()
                                .filter(who -> !who.getValue().contains(pupil))
                                .map(Map.Entry::getKey)
                                .toList()))
                : Optional.empty();
        return new MinutesDraft(
                pupil,
                note.version(),
                said,
                report,
                report.map(full -> minutes.judge(pupil, by, full)).orElse(unfinished),
                classmates.around(pupil).in(said.words()));
    }
}
