package nl.zorgvuldig.dossier.inspection.sessions;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zorgvuldig.access.control.SupervisedSessions;
import nl.zorgvuldig.dossier.inspection.RequesterCapacities;
import nl.zorgvuldig.dossier.inspection.requests.InspectionAppointment;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.dossier.inspection.requests.RequestStore;
import nl.zorgvuldig.dossier.inspection.sessions.InspectionSessionRules.ReaderView;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Tells `access` who takes part in which session at this moment. Nobody does when the requester's
/// capacity has changed: not even the supervisor, who would show them the dossier.
@Component
final class SessionParticipants implements SupervisedSessions {
    private final RequestStore requests;
    private final InspectionSessionStore sessions;
    private final RequesterCapacities standings;
    private final Clock clock;

    SessionParticipants(
            RequestStore requests, InspectionSessionStore sessions, RequesterCapacities standings, Clock clock) {
        this.requests = requests;
        this.sessions = sessions;
        this.standings = standings;
        this.clock = clock;
    }

    @Override
    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER})
    public List<Seat> seats(SignedInUser who) {
        return requests.listRunning().stream()
                .flatMap(file -> seat(who, file)
                        .filter(_ -> standings.changed(file.request()).isEmpty()))
                .toList();
    }

    private Stream<Seat> seat(SignedInUser who, RequestFile file) {
        Optional<InspectionAppointment> plan = file.state().plan();
        Optional<InspectionSession> session = sessions.find(file.request());
        if (plan.isEmpty() || session.isEmpty()) {
            return Stream.empty();
        }
        PersonId supervisor = plan.get().supervisor();
        boolean today = session.get().openedOn().equals(SchoolDay.today(clock));
        if (supervisor.equals(who.person()) && today) {
            return Stream.of(seat(file, supervisor, Role.SUPERVISOR));
        }
        return file.request().by().equals(who.person())
                        && InspectionSessionRules.view(file.state(), session, SchoolDay.today(clock)) == ReaderView.OPEN
                ? Stream.of(seat(file, supervisor, Role.READER))
                : Stream.empty();
    }

    private static Seat seat(RequestFile file, PersonId supervisor, Role role) {
        return new Seat(file.id().value(), file.request().pupil(), supervisor, role);
    }
}
