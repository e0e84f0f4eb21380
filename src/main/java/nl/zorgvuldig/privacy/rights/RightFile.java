package nl.zorgvuldig.privacy.rights;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.casework.CaseFile;
import nl.zorgvuldig.platform.casework.RecordedEvent;
import nl.zorgvuldig.platform.kernel.SchoolDay;

/// A request with its history.
///
/// @param history in its order
public record RightFile(RightRequest request, List<RecordedEvent<RightEvent>> history)
        implements CaseFile<RightRequest, RightEvent> {
    public RightFile {
        history = List.copyOf(history);
    }

    public RightId id() {
        return request.id();
    }

    public RightState state() {
        return RightRules.RULES.state(this);
    }

    /// Whether it still awaits something.
    public boolean open() {
        return RightRules.open(state());
    }

    /// Whether it awaits a decision.
    public boolean waiting() {
        return RightRules.undecided(state());
    }

    /// Whether it is undecided, or granted and not carried out.
    public boolean unfinished() {
        return waiting() || state() instanceof RightState.Granted;
    }

    public RightTerms terms() {
        return new RightTerms(
                SchoolDay.of(request.at()), last(RightEvent.Extended.class).isPresent());
    }

    public boolean can(Class<? extends RightEvent> event, LocalDate today) {
        return RightRules.RULES.whyNot(this, event, today).isEmpty();
    }

    /// The decision; empty until there is one.
    public Optional<RecordedEvent<RightEvent>> decision() {
        return last(RightEvent.Decided.class);
    }

    /// Whether data is restricted on a day because of this request.
    public boolean still(LocalDate day) {
        return switch (state()) {
            case RightState.Still _ -> true;
            case RightState.Lifted(LocalDate from) -> day.isBefore(from);
            case RightState.Asked _,
                    RightState.Checked _,
                    RightState.Granted _,
                    RightState.Refused _,
                    RightState.Done _,
                    RightState.Withdrawn _ -> false;
        };
    }

    /// Whether there is an answer for a letter.
    public boolean answered() {
        return history.stream().anyMatch(event -> event.event().said().isPresent());
    }
}
