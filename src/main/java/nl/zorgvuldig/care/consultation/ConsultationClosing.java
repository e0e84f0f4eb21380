package nl.zorgvuldig.care.consultation;

import static nl.zorgvuldig.platform.policy.Clause.TALKS_END_IN_AGREEMENTS;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.care.consultation.minutes.ConsultationNoteStore;
import nl.zorgvuldig.care.consultation.minutes.DepartedPupils;
import nl.zorgvuldig.care.consultation.minutes.MinutesDraft;
import nl.zorgvuldig.care.consultation.minutes.MinutesDrafts;
import nl.zorgvuldig.care.consultation.storage.ConsultationStore;
import nl.zorgvuldig.care.consultation.storage.ConsultationTopicStore;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.dossier.record.MinutesFilings;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Locks;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.OtherPupilNames;
import org.springframework.stereotype.Component;

/// Closes consultations: what was said about each pupil is filed in that pupil's dossier, once,
/// however often it is tried and wherever it was interrupted.
@Component
public final class ConsultationClosing {
    /// Whether the person who closes has reviewed names that may be another child's.
    public enum Looked {
        YES,
        NO
    }

    private final ConsultationStore consultations;
    private final ConsultationTopicStore topics;
    private final ConsultationNoteStore notes;
    private final Locks locks;
    private final MinutesDrafts draughts;
    private final DepartedPupils gone;
    private final MinutesFilings minutes;
    private final AccessControl access;
    private final Boards boards;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    ConsultationClosing(
            ConsultationStore consultations,
            ConsultationTopicStore topics,
            ConsultationNoteStore notes,
            Locks locks,
            MinutesDrafts draughts,
            DepartedPupils gone,
            MinutesFilings minutes,
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

    /// Closes it, or continues closing where it was interrupted. When something must be corrected
    /// first, it can be edited again.
    @Upholds(TALKS_END_IN_AGREEMENTS)
    public ClosingResult close(ConsultationAttendee in, SignedInUser who, Looked looked) {
        Consultation consultation = in.consultation();
        if (!in.role().keeps()
                || consultation.state() != ConsultationState.GOING_ON
                        && consultation.state() != ConsultationState.CLOSING) {
            return new ClosingResult.NotNow();
        }
        work.change(DossierActs.CONSULT, () -> {
            locks.alone(Consultations.LOCK, consultation.id());
            consultations.freeze(consultation.id(), clock.instant());
        });
        List<MinutesDraft> found = draughts.look(in);
        if (found.stream().anyMatch(draught -> stops(draught, looked))) {
            work.change(DossierActs.CONSULT, () -> consultations.thaw(consultation.id()));
            return new ClosingResult.Hindered(found);
        }
        found.forEach(draught -> file(consultation, who, draught));
        gone.remove(consultation);
        return finish(consultation);
    }

    private static boolean stops(MinutesDraft draught, Looked looked) {
        return draught.hindered() || looked == Looked.NO && draught.mention() == OtherPupilNames.Mention.PERHAPS;
    }

    /// Files in the dossier first; if interrupted here, the next attempt finds it there already.
    private void file(Consultation consultation, SignedInUser who, MinutesDraft draught) {
        if (draught.report().isEmpty()
                || !(access.ask(who, DossierActs.WRITE, draught.pupil()) instanceof Granted<PupilId> key)) {
            return;
        }
        if (minutes.file(key, draught.report().get()) instanceof Outcome.Done<EntryId>(EntryId entry)) {
            work.change(DossierActs.CONSULT, () -> {
                PupilId pupil = draught.pupil();
                topics.signal(consultation.id(), pupil, draught.said().signals());
                topics.file(consultation.id(), pupil, entry, clock.instant());
                notes.remove(consultation.id(), pupil, draught.version());
            });
        }
    }

    /// Closed when nothing that was said is left to file. Preparations are destroyed with the
    /// consultation.
    private ClosingResult finish(Consultation consultation) {
        Set<PupilId> left = boards.program(Acting.current().board())
                .call(() -> work.readApart(Act.MAINTAIN, () -> unfiled(consultation.id())));
        if (!left.isEmpty()) {
            return new ClosingResult.Partly(left.size());
        }
        work.change(DossierActs.CONSULT, () -> {
            notes.list(consultation.id())
                    .forEach((pupil, note) -> notes.remove(consultation.id(), pupil, note.version()));
            if (consultations.close(consultation.id(), clock.instant()) == 1) {
                log.append(log.done(DossierActs.CONSULT, TALKS_END_IN_AGREEMENTS, "closed")
                        .through(consultation.id()));
            }
        });
        return new ClosingResult.Done();
    }

    private Set<PupilId> unfiled(ConsultationId id) {
        return notes.list(id).entrySet().stream()
                .filter(entry -> entry.getValue().said().discussed())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /// Result of closing a consultation.
    public sealed interface ClosingResult {
        /// Everything said is filed in the dossiers.
        record Done() implements ClosingResult {}

        /// Something must be corrected or reviewed first; nothing was filed.
        record Hindered(List<MinutesDraft> draughts) implements ClosingResult {}

        /// For this many pupils this person could not file it; for the others it was filed.
        record Partly(int left) implements ClosingResult {}

        /// This person may not close it, or it has not begun, or it is over.
        record NotNow() implements ClosingResult {}
    }
}
