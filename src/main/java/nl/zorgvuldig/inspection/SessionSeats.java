package nl.zorgvuldig.inspection;

import static nl.zorgvuldig.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zorgvuldig.access.Supervision;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// Tells `access` who sits in which session at this moment. Nobody does when who asked is not to
/// the pupil what they were then: the supervisor neither, who would show it to them.
@Component
final class SessionSeats implements Supervision {
    private final RequestStore requests;
    private final SessionStore sessions;
    private final Standings standings;
    private final Clock clock;

    SessionSeats(RequestStore requests, SessionStore sessions, Standings standings, Clock clock) {
        this.requests = requests;
        this.sessions = sessions;
        this.standings = standings;
        this.clock = clock;
    }

    @Override
    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER})
    public List<Seat> seats(SignedIn who) {
        return requests.listRunning().stream()
                .flatMap(file -> seat(who, file)
                        .filter(_ -> standings.changed(file.request()).isEmpty()))
                .toList();
    }

    private Stream<Seat> seat(SignedIn who, RequestFile file) {
        Optional<Plan> plan = file.state().plan();
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
                        && SessionRules.view(file.state(), session, SchoolDay.today(clock)) == View.OPEN
                ? Stream.of(seat(file, supervisor, Role.READER))
                : Stream.empty();
    }

    private static Seat seat(RequestFile file, PersonId supervisor, Role role) {
        return new Seat(file.id().value(), file.request().pupil(), supervisor, role);
    }
}
