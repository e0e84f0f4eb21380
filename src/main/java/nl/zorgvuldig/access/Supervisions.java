package nl.zorgvuldig.access;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.access.Supervision.Seat;
import nl.zorgvuldig.enrolment.Whereabouts;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.PersonId;
import org.springframework.stereotype.Component;

/// Gathers who sits in which session, and what is known of who supervises it, anew each time.
@Component
final class Supervisions {
    private final List<Supervision> known;
    private final Readers readers;

    Supervisions(List<Supervision> known, Readers readers) {
        this.known = List.copyOf(known);
        this.readers = readers;
    }

    /// Inside a unit of work of who asks.
    Optional<Ruling.Allowed> grant(SignedIn who, Reader reader, Whereabouts pupil, LocalDate day) {
        List<Seat> seats =
                known.stream().flatMap(one -> one.seats(who).stream()).toList();
        Map<PersonId, Reader> supervisors = new HashMap<>();
        for (Seat seat : seats) {
            supervisors.computeIfAbsent(
                    seat.supervisor(), one -> readers.of(new SignedIn(who.board(), one, AccountKind.STAFF)));
        }
        return new SupervisedRules(reader, seats, supervisors, pupil, day).grant();
    }
}
