package nl.zorgvuldig.inspection;

import static nl.zorgvuldig.policy.Clause.INSPECTION_UNDER_SUPERVISION;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zorgvuldig.access.Supervision;
import nl.zorgvuldig.enrolment.Guardians;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// Tells the desk who sits in which session at this moment.
@Component
final class SessionSeats implements Supervision {
    private final RequestStore requests;
    private final SessionStore sessions;
    private final Guardians guardians;
    private final Clock clock;

    SessionSeats(RequestStore requests, SessionStore sessions, Guardians guardians, Clock clock) {
        this.requests = requests;
        this.sessions = sessions;
        this.guardians = guardians;
        this.clock = clock;
    }

    @Override
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    public List<Seat> seats(SignedIn who) {
        return requests.listRunning().stream().flatMap(file -> seat(who, file)).toList();
    }

    private Stream<Seat> seat(SignedIn who, RequestFile file) {
        Optional<Plan> plan = file.stage().plan();
        Optional<Session> session = sessions.find(file.request());
        if (plan.isEmpty() || session.isEmpty()) {
            return Stream.empty();
        }
        PersonId supervisor = plan.get().supervisor();
        boolean today = session.get().openedOn().equals(SchoolDay.today(clock));
        if (supervisor.equals(who.person()) && today) {
            return Stream.of(seat(file, supervisor, Role.SUPERVISOR));
        }
        return file.request().by().equals(who.person())
                        && SessionRules.view(file.stage(), session, SchoolDay.today(clock))
                                == View.OPEN
                        && standing(who, file).equals(Optional.of(file.request().standing()))
                ? Stream.of(seat(file, supervisor, Role.READER))
                : Stream.empty();
    }

    private static Seat seat(RequestFile file, PersonId supervisor, Role role) {
        return new Seat(file.id().value(), file.request().pupil(), supervisor, role);
    }

    /// What the reader is to the pupil today; the same as when it was asked.
    private Optional<Standing> standing(SignedIn who, RequestFile file) {
        if (who.person().value().equals(file.request().pupil().value())) {
            return Optional.of(Standing.PUPIL);
        }
        return guardians.listChildren(who.person()).contains(file.request().pupil())
                ? Optional.of(
                        AskingRules.standing(
                                guardians.listAuthority(file.request().pupil()),
                                who.person(),
                                SchoolDay.today(clock)))
                : Optional.empty();
    }
}
