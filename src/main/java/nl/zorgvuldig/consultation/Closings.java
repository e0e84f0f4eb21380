package nl.zorgvuldig.consultation;

import static nl.zorgvuldig.policy.Clause.TALKS_END_IN_AGREEMENTS;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.AccessControl;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Locks;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.dossier.DossierActs;
import nl.zorgvuldig.dossier.Minutes;
import nl.zorgvuldig.enrolment.OtherPupils;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.EntryId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Outcome;
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

    private final ConsultationStore consultations;
    private final TopicStore topics;
    private final NoteStore notes;
    private final Locks locks;
    private final Draughts draughts;
    private final Gone gone;
    private final Minutes minutes;
    private final AccessControl access;
    private final Boards boards;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    Closings(
            ConsultationStore consultations,
            TopicStore topics,
            NoteStore notes,
            Locks locks,
            Draughts draughts,
            Gone gone,
            Minutes minutes,
            AccessControl access,
            Boards boards,
            AuditLog log,
            Work work,
            Clock clock) {
        this.consultations = consultations;
        this.topics = topics;
        this.notes = notes;
        this.locks = locks;
        this.draughts = draughts;
        this.gone = gone;
        this.minutes = minutes;
        this.access = access;
        this.boards = boards;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Closes it, or goes on with closing where it was cut off. When something must be put right
    /// first, one can write in it again.
    @Upholds(TALKS_END_IN_AGREEMENTS)
    public Closed close(Attendee in, SignedIn who, Looked looked) {
        Consultation one = in.consultation();
        if (!in.role().keeps()
                || one.state() != ConsultationState.GOING_ON && one.state() != ConsultationState.CLOSING) {
            return new Closed.NotNow();
        }
        work.change(DossierActs.CONSULT, () -> {
            locks.alone(Consultations.LOCK, one.id());
            consultations.freeze(one.id(), clock.instant());
        });
        List<Draught> found = draughts.look(in);
        if (found.stream().anyMatch(draught -> stops(draught, looked))) {
            work.change(DossierActs.CONSULT, () -> consultations.thaw(one.id()));
            return new Closed.Hindered(found);
        }
        found.forEach(draught -> file(one, who, draught));
        gone.remove(one);
        return finish(one);
    }

    private static boolean stops(Draught draught, Looked looked) {
        return draught.hindered() || looked == Looked.NO && draught.mention() == OtherPupils.Mention.PERHAPS;
    }

    /// The dossier first; when it is cut off here, the next time finds it there already.
    private void file(Consultation one, SignedIn who, Draught draught) {
        if (draught.report().isEmpty()
                || !(access.ask(who, DossierActs.WRITE, draught.pupil()) instanceof Granted<PupilId> key)) {
            return;
        }
        if (minutes.file(key, draught.report().get()) instanceof Outcome.Done<EntryId>(EntryId entry)) {
            work.change(DossierActs.CONSULT, () -> {
                PupilId pupil = draught.pupil();
                topics.signal(one.id(), pupil, draught.said().signals());
                topics.file(one.id(), pupil, entry, clock.instant());
                notes.remove(one.id(), pupil, draught.version());
            });
        }
    }

    /// Closed when nothing is left that was said. What was only prepared goes with the talk.
    private Closed finish(Consultation one) {
        Set<PupilId> left = boards.program(Acting.current().board())
                .call(() -> work.readApart(Act.MAINTAIN, () -> unfiled(one.id())));
        if (!left.isEmpty()) {
            return new Closed.Partly(left.size());
        }
        work.change(DossierActs.CONSULT, () -> {
            notes.list(one.id()).forEach((pupil, note) -> notes.remove(one.id(), pupil, note.version()));
            if (consultations.close(one.id(), clock.instant()) == 1) {
                log.append(log.done(DossierActs.CONSULT, TALKS_END_IN_AGREEMENTS, "closed")
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
