package nl.zorgvuldig.dossier.inspection.requests;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.dossier.inspection.InspectionTerms;
import nl.zorgvuldig.platform.casework.CaseFile;
import nl.zorgvuldig.platform.casework.RecordedEvent;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// A request with all its events.
///
/// @param history in order
public record RequestFile(AccessRequest request, List<RecordedEvent<RequestEvent>> history)
        implements CaseFile<AccessRequest, RequestEvent> {
    public RequestFile {
        history = List.copyOf(history);
    }

    public RequestId id() {
        return request.id();
    }

    public RequestState state() {
        return RequestRules.RULES.state(this);
    }

    /// Whether the request is not finished yet.
    public boolean open() {
        return RequestRules.open(state());
    }

    public boolean can(Class<? extends RequestEvent> event) {
        return RequestRules.whyNot(request.kind(), state(), event).isEmpty();
    }

    /// Whether the legal term still runs: nothing was planned, handed over or refused.
    public boolean waiting() {
        return switch (state()) {
            case RequestState.Asked _, RequestState.Making _, RequestState.Failed _, RequestState.Made _ -> true;
            case RequestState.Planned _,
                    RequestState.Running _,
                    RequestState.Held _,
                    RequestState.Refused _,
                    RequestState.Withdrawn _,
                    RequestState.Declined _,
                    RequestState.Offered _,
                    RequestState.Fetched _,
                    RequestState.Given _,
                    RequestState.Lapsed _ -> false;
        };
    }

    /// Whether the system account ended the session, because the supervisor no longer could.
    public boolean endedByProgram() {
        return last(RequestEvent.Ended.class)
                .filter(ended -> ended.by().equals(PersonId.PROGRAM))
                .isPresent();
    }

    public InspectionTerms terms() {
        return new InspectionTerms(SchoolDay.of(request.at()));
    }

    /// When a copy was ordered last.
    public Optional<RecordedEvent<RequestEvent>> lastOrder() {
        return last(RequestEvent.Ordered.class);
    }

    /// What the head wrote with the last order of a copy.
    public Optional<String> lastWords() {
        return lastOrder()
                .flatMap(event ->
                        event.event() instanceof RequestEvent.Ordered ordered ? ordered.words() : Optional.empty());
    }

    /// When the last appointment was made.
    public Optional<Instant> plannedAt() {
        return last(RequestEvent.Planned.class).map(RecordedEvent::at);
    }

    /// The last appointment, also when the request was refused or withdrawn after it.
    public Optional<InspectionAppointment> lastPlan() {
        return last(RequestEvent.Planned.class)
                .flatMap(event -> event.event() instanceof RequestEvent.Planned(InspectionAppointment plan)
                        ? Optional.of(plan)
                        : Optional.empty());
    }
}
