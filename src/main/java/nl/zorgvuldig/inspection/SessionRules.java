package nl.zorgvuldig.inspection;

import static nl.zorgvuldig.policy.Clause.INSPECTION_UNDER_SUPERVISION;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;

/// When who inspects sees something. Facts in, answer out. The database holds a second opinion
/// (`inspection.open_sessions`).
final class SessionRules {
    /// How long the supervisor's device may be silent. It calls every two seconds; with what the
    /// reader's own device needs to notice, the view is closed within ten.
    static final Duration PATIENCE = Duration.ofSeconds(7);

    private SessionRules() {}

    @Upholds(INSPECTION_UNDER_SUPERVISION)
    static View view(RequestState state, Optional<Session> session, LocalDate today) {
        return switch (state) {
            case RequestState.Running(Plan plan) ->
                session.filter(one -> one.openedOn().equals(today))
                        .filter(_ -> plan.venue() == Venue.ONLINE)
                        .map(SessionRules::view)
                        .orElse(View.CLOSED);
            case RequestState.Asked _,
                    RequestState.Planned _,
                    RequestState.Refused _,
                    RequestState.Withdrawn _,
                    RequestState.Held _,
                    RequestState.OfCopy _ -> View.CLOSED;
        };
    }

    private static View view(Session session) {
        if (session.silence().compareTo(PATIENCE) >= 0) {
            return View.ALONE;
        }
        return switch (session.pace()) {
            case PAUSED -> View.PAUSED;
            case GOING_ON -> View.OPEN;
        };
    }

    /// Why the supervisor cannot begin now.
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    static Optional<Objection> objection(RequestState state, LocalDate today) {
        Optional<Sentence> whyNot = RequestRules.whyNot(state, RequestEvent.Opened.class);
        if (whyNot.isPresent()) {
            return Optional.of(new Objection("open", whyNot.get()));
        }
        return state.plan()
                .filter(plan -> !plan.day().equals(today))
                .map(plan -> new Objection("open", Sentence.of("inspection.no.other_day", plan.day())));
    }
}
