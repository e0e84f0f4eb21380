package nl.zorgvuldig.access;

import static nl.zorgvuldig.policy.Clause.EXPERTS_AFTER_CONSENT;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.Advisers.Seat;
import nl.zorgvuldig.enrolment.Whereabouts;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;

/// Who from outside sees what was agreed about a pupil: an expert, invited, on the agreed days, as
/// long as the pupil is at school. Facts in, decision out. The database holds a second opinion
/// (`expertise.open_to_me`).
record AdvisedRules(Reader reader, List<Seat> seats, Whereabouts pupil, LocalDate day) {

    @Upholds(EXPERTS_AFTER_CONSENT)
    Optional<Ruling.Allowed> grant() {
        return seats.stream()
                .filter(_ -> reader.kind() == AccountKind.EXPERT)
                .filter(seat -> seat.pupil().equals(pupil.pupil()))
                .filter(seat -> seat.period().contains(day) && pupil.attends(day))
                .map(this::grant)
                .findFirst();
    }

    private Ruling.Allowed grant(Seat seat) {
        return new Ruling.Allowed(
                EXPERTS_AFTER_CONSENT,
                Relation.EXPERT,
                Optional.of(seat.consultation()),
                Sentence.of("access.because.expert", seat.period()));
    }
}
