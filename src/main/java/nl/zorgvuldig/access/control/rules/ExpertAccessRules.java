package nl.zorgvuldig.access.control.rules;

import static nl.zorgvuldig.platform.policy.Clause.EXPERTS_AFTER_CONSENT;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.access.control.AccessRuling;
import nl.zorgvuldig.access.control.ExpertParticipants.Seat;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.SchoolCareer;

/// Rules on which external person sees what was agreed about a pupil: an expert, invited, on the
/// agreed days, as long as the pupil is at school. Facts in, decision out. The database holds a
/// second opinion (`expertise.opens`).
public record ExpertAccessRules(AccessRequester reader, List<Seat> seats, SchoolCareer pupil, LocalDate day) {

    @Upholds(EXPERTS_AFTER_CONSENT)
    public Optional<AccessRuling.Allowed> grant() {
        return seats.stream()
                .filter(_ -> reader.kind() == AccountKind.EXPERT)
                .filter(seat -> seat.pupil().equals(pupil.pupil()))
                .filter(seat -> seat.period().contains(day) && pupil.attends(day))
                .map(this::grant)
                .findFirst();
    }

    private AccessRuling.Allowed grant(Seat seat) {
        return new AccessRuling.Allowed(
                EXPERTS_AFTER_CONSENT,
                AccessRelation.EXPERT,
                Optional.of(seat.consultation()),
                Sentence.of("access.because.expert", seat.period()));
    }
}
