package nl.zorgvuldig.consultation;

import static nl.zorgvuldig.policy.Clause.TALKS_END_IN_AGREEMENTS;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.access.Relation;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.database.Locks;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.dossier.DossierActs;
import nl.zorgvuldig.enrolment.Classmates;
import nl.zorgvuldig.enrolment.OtherPupils;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// The door to what is written about one pupil in a consultation: before it and while it goes on.
@Component
public final class Talks {
    private final ConsultationStore consultations;
    private final TopicStore topics;
    private final NoteStore notes;
    private final Locks locks;
    private final Consultations door;
    private final Classmates classmates;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    Talks(
            ConsultationStore consultations,
            TopicStore topics,
            NoteStore notes,
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

    /// Opens one pupil.
    ///
    /// @return empty when this pupil is not talked about here, as far as this person knows
    @Upholds(TALKS_END_IN_AGREEMENTS)
    public Optional<Seat> open(Granted<PupilId> key, Attendee in) {
        return seat(in, key.use(DossierActs.CONSULT), Optional.of(key.relation()));
    }

    /// The same answer without a line, for what is written under the line of before.
    @Upholds(TALKS_END_IN_AGREEMENTS)
    public Optional<Seat> goOn(Attendee in, PupilId pupil) {
        Map<PupilId, Relation> seen = door.seen(in.consultation(), in.person(), List.of(pupil));
        return seat(in, pupil, Optional.ofNullable(seen.get(pupil)));
    }

    private Optional<Seat> seat(Attendee in, PupilId pupil, Optional<Relation> relation) {
        Consultation one = in.consultation();
        return relation.filter(one.level()::opensTo)
                .filter(_ -> there(one, pupil))
                .map(by -> new Seat(one, in.person(), pupil, by));
    }

    private boolean there(Consultation one, PupilId pupil) {
        return work.read(DossierActs.CONSULT, () -> topics.list(one.id())).stream()
                .anyMatch(topic -> topic.pupil().equals(pupil));
    }

    /// What was written last; empty when nothing was, or when it stands in the dossier.
    public Optional<Noted> find(Seat seat) {
        return work.read(
                DossierActs.CONSULT, () -> notes.find(seat.consultation().id(), seat.pupil()));
    }

    /// Who was prepared, and once it has begun, who was talked about and stands in no dossier yet;
    /// as far as this one sees them.
    public Set<PupilId> listWritten(Attendee in) {
        boolean planned = in.consultation().state() == ConsultationState.PLANNED;
        return work.read(DossierActs.CONSULT, () -> notes.list(in.consultation().id())).entrySet().stream()
                .filter(one -> planned || one.getValue().said().discussed())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /// Whether another child seems to be named.
    public OtherPupils.Mention mention(Seat seat, Said said) {
        return classmates.around(seat.pupil()).in(said.words());
    }

    /// What was written about a pupil.
    ///
    /// @param mention whether another child seems to be named in it
    public record SavedNote(int version, OtherPupils.Mention mention) {}

    /// Keeps what is typed, also half a sentence. The same again changes nothing. Nothing is found to
    /// write in when the consultation is over, or what was said stands in the dossier.
    ///
    /// @param seen the version the writer saw; 0 when there was none
    @Upholds(TALKS_END_IN_AGREEMENTS)
    public Outcome<SavedNote> save(Seat seat, int seen, Said said) {
        List<Objection> objections = SaidRules.objections(said);
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        return work.write(DossierActs.CONSULT, () -> write(seat, seen, said))
                .map(version -> new SavedNote(version, mention(seat, said)));
    }

    /// @return the version that stands now
    private Outcome<Integer> write(Seat seat, int seen, Said said) {
        ConsultationId id = seat.consultation().id();
        locks.shared(Consultations.LOCK, List.of(id));
        if (!consultations.find(id).map(one -> one.state().open()).orElse(false) || filed(id, seat.pupil())) {
            return Outcome.notFound();
        }
        Optional<Noted> before = notes.find(id, seat.pupil());
        int stands = before.map(Noted::version).orElse(0);
        if (before.map(Noted::said).orElseGet(Said::nothing).equals(said)) {
            return Outcome.done(stands);
        }
        if (stands != seen) {
            return Outcome.conflict();
        }
        Noted note = new Noted(seen + 1, said, seat.person(), clock.instant());
        if (!notes.write(id, seat.pupil(), note)) {
            return Outcome.conflict();
        }
        if (before.filter(one -> one.author().equals(seat.person())).isEmpty()) {
            log.append(log.done(DossierActs.CONSULT, TALKS_END_IN_AGREEMENTS, "noted")
                    .about(seat.pupil())
                    .through(id));
        }
        return Outcome.done(note.version());
    }

    private boolean filed(ConsultationId id, PupilId pupil) {
        return topics.list(id).stream()
                .filter(one -> one.pupil().equals(pupil))
                .anyMatch(one -> one.filed().isPresent());
    }
}
