package nl.zorgvuldig.care.consultation;

import static nl.zorgvuldig.platform.policy.Clause.TALKS_END_IN_AGREEMENTS;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.care.consultation.minutes.ConsultationNoteRules;
import nl.zorgvuldig.care.consultation.minutes.ConsultationNoteStore;
import nl.zorgvuldig.care.consultation.minutes.ConsultationNoteVersion;
import nl.zorgvuldig.care.consultation.storage.ConsultationStore;
import nl.zorgvuldig.care.consultation.storage.ConsultationTopicStore;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Locks;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.Classmates;
import nl.zorgvuldig.school.enrolment.OtherPupilNames;
import org.springframework.stereotype.Component;

/// Notes about each pupil in a consultation, before it and while it is held.
@Component
public final class ConsultationNotes {
    private final ConsultationStore consultations;
    private final ConsultationTopicStore topics;
    private final ConsultationNoteStore notes;
    private final Locks locks;
    private final Consultations door;
    private final Classmates classmates;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    ConsultationNotes(
            ConsultationStore consultations,
            ConsultationTopicStore topics,
            ConsultationNoteStore notes,
            Locks locks,
            Consultations door,
            Classmates classmates,
            AuditLog log,
            Work work,
            Clock clock) {
        this.consultations = consultations;
        this.topics = topics;
        this.notes = notes;
        this.locks = locks;
        this.door = door;
        this.classmates = classmates;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Opens the notes about one pupil.
    ///
    /// @return empty when this pupil is not discussed here, as far as this person may know
    @Upholds(TALKS_END_IN_AGREEMENTS)
    public Optional<DiscussionParticipant> open(Granted<PupilId> key, ConsultationAttendee in) {
        return seat(in, key.use(DossierActs.CONSULT), Optional.of(key.relation()));
    }

    /// The same answer without an audit event, for what is written under an earlier event.
    @Upholds(TALKS_END_IN_AGREEMENTS)
    public Optional<DiscussionParticipant> goOn(ConsultationAttendee in, PupilId pupil) {
        Map<PupilId, AccessRelation> seen = door.seen(in.consultation(), in.person(), List.of(pupil));
        return seat(in, pupil, Optional.ofNullable(seen.get(pupil)));
    }

    private Optional<DiscussionParticipant> seat(
            ConsultationAttendee in, PupilId pupil, Optional<AccessRelation> relation) {
        Consultation consultation = in.consultation();
        return relation.filter(consultation.level()::opensTo)
                .filter(_ -> there(consultation, pupil))
                .map(by -> new DiscussionParticipant(consultation, in.person(), pupil, by));
    }

    private boolean there(Consultation consultation, PupilId pupil) {
        return work.read(DossierActs.CONSULT, () -> topics.list(consultation.id())).stream()
                .anyMatch(topic -> topic.pupil().equals(pupil));
    }

    /// The newest note; empty when there is none, or when it is filed in the dossier.
    public Optional<ConsultationNoteVersion> find(DiscussionParticipant seat) {
        return work.read(
                DossierActs.CONSULT, () -> notes.find(seat.consultation().id(), seat.pupil()));
    }

    /// Pupils who were prepared and, once it has begun, those who were discussed and not filed yet;
    /// as far as this person sees them.
    public Set<PupilId> listWritten(ConsultationAttendee in) {
        boolean planned = in.consultation().state() == ConsultationState.PLANNED;
        return work.read(DossierActs.CONSULT, () -> notes.list(in.consultation().id())).entrySet().stream()
                .filter(entry -> planned || entry.getValue().said().discussed())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /// Whether another child seems to be named.
    public OtherPupilNames.Mention mention(DiscussionParticipant seat, ConsultationNote said) {
        return classmates.around(seat.pupil()).in(said.words());
    }

    /// Result of saving a note.
    ///
    /// @param mention whether another child seems to be named in it
    public record SavedNote(int version, OtherPupilNames.Mention mention) {}

    /// Saves what is typed, even half a sentence. Saving the same again changes nothing. `NotFound`
    /// when the consultation is over, or when the note is filed in the dossier.
    ///
    /// @param seen the version the writer saw; 0 when there was none
    @Upholds(TALKS_END_IN_AGREEMENTS)
    public Outcome<SavedNote> save(DiscussionParticipant seat, int seen, ConsultationNote said) {
        List<Objection> objections = ConsultationNoteRules.objections(said);
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        return work.write(DossierActs.CONSULT, () -> write(seat, seen, said))
                .map(version -> new SavedNote(version, mention(seat, said)));
    }

    /// @return the current version
    private Outcome<Integer> write(DiscussionParticipant seat, int seen, ConsultationNote said) {
        ConsultationId id = seat.consultation().id();
        locks.shared(Consultations.LOCK, List.of(id));
        if (!consultations
                        .find(id)
                        .map(consultation -> consultation.state().open())
                        .orElse(false)
                || filed(id, seat.pupil())) {
            return Outcome.notFound();
        }
        Optional<ConsultationNoteVersion> before = notes.find(id, seat.pupil());
        int stands = before.map(ConsultationNoteVersion::version).orElse(0);
        if (before.map(ConsultationNoteVersion::said)
                .orElseGet(ConsultationNote::nothing)
                .equals(said)) {
            return Outcome.done(stands);
        }
        if (stands != seen) {
            return Outcome.conflict();
        }
        ConsultationNoteVersion note = new ConsultationNoteVersion(seen + 1, said, seat.person(), clock.instant());
        if (!notes.write(id, seat.pupil(), note)) {
            return Outcome.conflict();
        }
        if (before.filter(version -> version.author().equals(seat.person())).isEmpty()) {
            log.append(log.done(DossierActs.CONSULT, TALKS_END_IN_AGREEMENTS, "noted")
                    .about(seat.pupil())
                    .through(id));
        }
        return Outcome.done(note.version());
    }

    private boolean filed(ConsultationId id, PupilId pupil) {
        return topics.list(id).stream()
                .filter(topic -> topic.pupil().equals(pupil))
                .anyMatch(topic -> topic.filed().isPresent());
    }
}
