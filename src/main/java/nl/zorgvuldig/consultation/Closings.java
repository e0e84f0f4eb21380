package nl.zorgvuldig.consultation;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.TALKS_END_IN_AGREEMENTS;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.AccessDecision.Granted;
import nl.zorgvuldig.access.AccessDesk;
import nl.zorgvuldig.access.Relation;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.Outcome;
import nl.zorgvuldig.consultation.Entrance.Inside;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.dossier.Minutes;
import nl.zorgvuldig.dossier.Report;
import nl.zorgvuldig.dossier.Written;
import nl.zorgvuldig.enrolment.Classmates;
import nl.zorgvuldig.enrolment.OtherPupils;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// The door through which a consultation closes: what was said about each pupil goes into that
/// pupil's dossier, once, however often it is tried and wherever it was cut off.
@Component
public final class Closings {
    /// Whether who closes has looked at names that may be another child's.
    public enum Looked {
        YES,
        NO
    }

    private final ConsultationStore store;
    private final TopicStore topics;
    private final NoteStore notes;
    private final Latch latch;
    private final Consultations door;
    private final MinuteWords words;
    private final Minutes minutes;
    private final Classmates classmates;
    private final AccessDesk desk;
    private final Boards boards;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    Closings(
            ConsultationStore store,
            TopicStore topics,
            NoteStore notes,
            Latch latch,
            Consultations door,
            MinuteWords words,
            Minutes minutes,
            Classmates classmates,
            AccessDesk desk,
            Boards boards,
            AuditLog log,
            Work work,
            Clock clock) {
        this.store = store;
        this.topics = topics;
        this.notes = notes;
        this.latch = latch;
        this.door = door;
        this.words = words;
        this.minutes = minutes;
        this.classmates = classmates;
        this.desk = desk;
        this.boards = boards;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// What would go into which dossier, in the order of the talk, as far as this person sees it.
    @Upholds({TALKS_END_IN_AGREEMENTS, CONFIDENTIALITY})
    public List<Draught> look(Inside in) {
        Consultation one = in.consultation();
        List<Topic> all = door.listTopics(in);
        Map<PupilId, Noted> said = work.read(Act.CONSULT, () -> notes.list(one.id()));
        List<PupilId> pupils = all.stream().map(Topic::pupil).toList();
        Map<PupilId, Relation> mine = door.seen(one, in.person(), pupils);
        Map<Participant, List<PupilId>> absences = door.listAbsences(in, all);
        List<Draught> draughts = new ArrayList<>();
        for (Topic topic : all) {
            PupilId pupil = topic.pupil();
            Optional.ofNullable(said.get(pupil))
                    .filter(note -> note.said().discussed())
                    .ifPresent(
                            note ->
                                    Optional.ofNullable(mine.get(pupil))
                                            .ifPresent(
                                                    by ->
                                                            draughts.add(
                                                                    draught(
                                                                            one, pupil, note, by,
                                                                            absences))));
        }
        return draughts;
    }

    private Draught draught(
            Consultation one,
            PupilId pupil,
            Noted note,
            Relation by,
            Map<Participant, List<PupilId>> absences) {
        Said said = note.said();
        List<Objection> unfinished = SaidRules.unfinished(said);
        Optional<Report> report =
                unfinished.isEmpty()
                        ? Optional.of(
                                words.report(
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

    /// Closes it, or goes on with closing where it was cut off. When something must be put right
    /// first, one can write in it again.
    @Upholds(TALKS_END_IN_AGREEMENTS)
    public Closed close(Inside in, SignedIn who, Looked looked) {
        Consultation one = in.consultation();
        if (!in.role().keeps()
                || one.standing() != Standing.GOING_ON && one.standing() != Standing.CLOSING) {
            return new Closed.NotNow();
        }
        work.change(
                Act.CONSULT,
                () -> {
                    latch.toClose(one.id());
                    store.freeze(one.id(), clock.instant());
                });
        List<Draught> draughts = look(in);
        if (draughts.stream().anyMatch(draught -> stops(draught, looked))) {
            work.change(Act.CONSULT, () -> store.thaw(one.id()));
            return new Closed.Hindered(draughts);
        }
        draughts.forEach(draught -> file(one, who, draught));
        return finish(one);
    }

    private static boolean stops(Draught draught, Looked looked) {
        return draught.hindered()
                || looked == Looked.NO && draught.mention() == OtherPupils.Mention.PERHAPS;
    }

    /// The dossier first; when it is cut off here, the next time finds it there already.
    private void file(Consultation one, SignedIn who, Draught draught) {
        if (draught.report().isEmpty()
                || !(desk.ask(who, Act.WRITE, draught.pupil()) instanceof Granted key)) {
            return;
        }
        if (minutes.file(key, draught.report().get()) instanceof Written.Done done) {
            work.change(
                    Act.CONSULT,
                    () -> {
                        PupilId pupil = draught.pupil();
                        topics.signal(one.id(), pupil, draught.said().signals());
                        topics.file(one.id(), pupil, done.entry(), clock.instant());
                        notes.remove(one.id(), pupil, draught.version());
                    });
        }
    }

    /// Closed when nothing is left that was said. What was only prepared goes with the talk.
    private Closed finish(Consultation one) {
        Set<PupilId> left =
                boards.program(Acting.current().board())
                        .call(() -> work.readApart(Act.MAINTAIN, () -> unfiled(one.id())));
        if (!left.isEmpty()) {
            return new Closed.Partly(left.size());
        }
        work.change(
                Act.CONSULT,
                () -> {
                    if (store.close(one.id(), clock.instant()) == 1) {
                        log.append(
                                AuditEvent.of(
                                                clock,
                                                Acting.current().with(Act.CONSULT),
                                                TALKS_END_IN_AGREEMENTS,
                                                Outcome.DONE,
                                                "closed")
                                        .through(one.id()));
                    }
                });
        return new Closed.Done();
    }

    private Set<PupilId> unfiled(ConsultationId id) {
        return notes.list(id).entrySet().stream()
                .filter(one -> one.getValue().said().discussed())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
