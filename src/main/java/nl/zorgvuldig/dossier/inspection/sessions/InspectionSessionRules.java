package nl.zorgvuldig.dossier.inspection.sessions;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.dossier.inspection.requests.InspectionAppointment;
import nl.zorgvuldig.dossier.inspection.requests.InspectionVenue;
import nl.zorgvuldig.dossier.inspection.requests.RequestEvent;
import nl.zorgvuldig.dossier.inspection.requests.RequestRules;
import nl.zorgvuldig.dossier.inspection.requests.RequestState;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;

/// Rules on when the reader of an inspection sees something. Facts in, decision out. The database
/// holds a second opinion (`inspection.open_sessions`).
public final class InspectionSessionRules {
    /// How long the supervisor's device may be silent. It calls every two seconds; including the
    /// time the reader's own device needs to notice, the view closes within ten.
    static final Duration PATIENCE = Duration.ofSeconds(7);

    private InspectionSessionRules() {}

    @Upholds(INSPECTION_UNDER_SUPERVISION)
    public static ReaderView view(RequestState state, Optional<InspectionSession> session, LocalDate today) {
        return switch (state) {
            case RequestState.Running(InspectionAppointment plan) ->
                session.filter(inspectionSession -> inspectionSession.openedOn().equals(today))
                        .filter(_ -> plan.venue() == InspectionVenue.ONLINE)
                        .map(InspectionSessionRules::view)
                        .orElse(ReaderView.CLOSED);
            case RequestState.Asked _,
                    RequestState.Planned _,
                    RequestState.Refused _,
                    RequestState.Withdrawn _,
                    RequestState.Held _,
                    RequestState.OfCopy _ -> ReaderView.CLOSED;
        };
    }

    private static ReaderView view(InspectionSession session) {
        if (session.silence().compareTo(PATIENCE) >= 0) {
            return ReaderView.ALONE;
        }
        return switch (session.pace()) {
            case PAUSED -> ReaderView.PAUSED;
            case GOING_ON -> ReaderView.OPEN;
        };
    }

    /// Why the supervisor cannot begin now.
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    public static Optional<Objection> objection(RequestState state, LocalDate today) {
        Optional<Sentence> whyNot = RequestRules.whyNot(state, RequestEvent.Opened.class);
        if (whyNot.isPresent()) {
            return Optional.of(new Objection("open", whyNot.get()));
        }
        return state.plan()
                .filter(plan -> !plan.day().equals(today))
                .map(plan -> new Objection("open", Sentence.of("inspection.no.other_day", plan.day())));
    }

    /// State of a session for its reader.
    public enum ReaderView {
        OPEN,
        PAUSED,
        /// The supervisor is not there.
        ALONE,
        /// There is none now, or it is not online.
        CLOSED
    }
}
