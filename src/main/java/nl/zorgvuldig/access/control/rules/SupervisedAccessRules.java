package nl.zorgvuldig.access.control.rules;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.access.control.AccessRuling;
import nl.zorgvuldig.access.control.SupervisedSessions.Seat;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import nl.zorgvuldig.school.enrolment.SchoolCareer;

/// Rules on who may see a dossier under supervision: a participant of a session that is open now,
/// only as long as its supervisor may open the dossier alone. Facts in, decision out. The database
/// holds a second opinion (`inspection.open_to_me`).
///
/// @param supervisors the facts about the supervisors
record SupervisedAccessRules(
        AccessRequester reader,
        List<Seat> seats,
        Map<PersonId, AccessRequester> supervisors,
        SchoolCareer pupil,
        LocalDate day) {

    @Upholds(INSPECTION_UNDER_SUPERVISION)
    Optional<AccessRuling.Allowed> grant() {
        return seats.stream()
                .filter(seat -> seat.pupil().equals(pupil.pupil()))
                .flatMap(seat -> grant(seat).stream())
                .findFirst();
    }

    private Optional<AccessRuling.Allowed> grant(Seat seat) {
        return alone(seat.supervisor()).flatMap(supervisor -> switch (seat.role()) {
            case READER ->
                own() ? granted(seat, AccessRelation.OWN_CHILD, "access.because.inspects") : Optional.empty();
            case SUPERVISOR -> granted(seat, supervisor.relation(), "access.because.supervises");
        });
    }

    /// The permission by which the supervisor could open the dossier alone.
    private Optional<AccessRuling.Allowed> alone(PersonId supervisor) {
        AccessRequester facts = supervisors.get(supervisor);
        return facts != null
                        && AccessRules.decide(facts, pupil, EnrolmentActs.READ, day) instanceof AccessRuling.Allowed key
                ? Optional.of(key)
                : Optional.empty();
    }

    private boolean own() {
        return reader.children().contains(pupil.pupil()) || reader.isPupil(pupil.pupil());
    }

    private Optional<AccessRuling.Allowed> granted(Seat seat, AccessRelation relation, String key) {
        return Optional.of(new AccessRuling.Allowed(
                INSPECTION_UNDER_SUPERVISION, relation, Optional.of(seat.session()), Sentence.of(key)));
    }
}
