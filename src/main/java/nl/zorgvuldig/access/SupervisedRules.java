package nl.zorgvuldig.access;

import static nl.zorgvuldig.policy.Clause.INSPECTION_UNDER_SUPERVISION;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.access.Supervision.Seat;
import nl.zorgvuldig.enrolment.EnrolmentActs;
import nl.zorgvuldig.enrolment.Whereabouts;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;

/// Who may look into a dossier under supervision: who has a seat in a session that is open now, and
/// only as long as its supervisor may open the dossier alone. Facts in, decision out. The database
/// holds a second opinion (`inspection.open_to_me`).
///
/// @param supervisors the facts about those who supervise
record SupervisedRules(
        Reader reader, List<Seat> seats, Map<PersonId, Reader> supervisors, Whereabouts pupil, LocalDate day) {

    @Upholds(INSPECTION_UNDER_SUPERVISION)
    Optional<Ruling.Allowed> grant() {
        return seats.stream()
                .filter(seat -> seat.pupil().equals(pupil.pupil()))
                .flatMap(seat -> grant(seat).stream())
                .findFirst();
    }

    private Optional<Ruling.Allowed> grant(Seat seat) {
        return alone(seat.supervisor()).flatMap(supervisor -> switch (seat.role()) {
            case READER -> own() ? granted(seat, Relation.OWN_CHILD, "access.because.inspects") : Optional.empty();
            case SUPERVISOR -> granted(seat, supervisor.relation(), "access.because.supervises");
        });
    }

    /// Why the dossier would open to the supervisor without anybody beside them.
    private Optional<Ruling.Allowed> alone(PersonId supervisor) {
        Reader facts = supervisors.get(supervisor);
        return facts != null && AccessRules.decide(facts, pupil, EnrolmentActs.READ, day) instanceof Ruling.Allowed key
                ? Optional.of(key)
                : Optional.empty();
    }

    private boolean own() {
        return reader.children().contains(pupil.pupil()) || reader.isPupil(pupil.pupil());
    }

    private Optional<Ruling.Allowed> granted(Seat seat, Relation relation, String key) {
        return Optional.of(new Ruling.Allowed(
                INSPECTION_UNDER_SUPERVISION, relation, Optional.of(seat.session()), Sentence.of(key)));
    }
}
