package nl.zorgvuldig.access.control.rules;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.access.control.AccessRuling;
import nl.zorgvuldig.access.control.SupervisedSessions;
import nl.zorgvuldig.access.control.SupervisedSessions.Seat;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import org.springframework.stereotype.Component;

/// Gathers who takes part in which session, and the facts about its supervisor, anew each time.
@Component
public final class SupervisedAccess {
    private final List<SupervisedSessions> known;
    private final AccessRequesters readers;

    SupervisedAccess(List<SupervisedSessions> known, AccessRequesters readers) {
        this.known = List.copyOf(known);
        this.readers = readers;
    }

    /// Inside a unit of work of the person who asks.
    public Optional<AccessRuling.Allowed> grant(
            SignedInUser who, AccessRequester reader, SchoolCareer pupil, LocalDate day) {
        List<Seat> seats =
                known.stream().flatMap(sessions -> sessions.seats(who).stream()).toList();
        Map<PersonId, AccessRequester> supervisors = new HashMap<>();
        for (Seat seat : seats) {
            supervisors.computeIfAbsent(
                    seat.supervisor(), person -> readers.of(new SignedInUser(who.board(), person, AccountKind.STAFF)));
        }
        return new SupervisedAccessRules(reader, seats, supervisors, pupil, day).grant();
    }
}
