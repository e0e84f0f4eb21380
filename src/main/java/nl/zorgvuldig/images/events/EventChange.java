package nl.zorgvuldig.images.events;

import java.time.LocalDate;
import java.util.Optional;

/// What becomes of a school event.
public sealed interface EventChange {
    /// The head says that it will be: of what somebody proposed, or of what they make themselves.
    ///
    /// @param noticeOn the day on which the notice goes out
    record Accepted(LocalDate noticeOn) implements EventChange {}

    /// The notice went to everybody concerned.
    ///
    /// @param version of the notice
    record Noticed(int version) implements EventChange {}

    /// The head says that all is ready.
    record Ready() implements EventChange {}

    /// It began, and was ready.
    record Held() implements EventChange {}

    /// The head says no to what somebody proposed.
    record Declined() implements EventChange {}

    /// The head calls it off.
    record CalledOff() implements EventChange {}

    /// It began without being ready, so here it counts as not held.
    record Lapsed() implements EventChange {}

    /// Why it is cancelled by this; empty for what does not cancel it.
    default Optional<CancellationReason> end() {
        return switch (this) {
            case Accepted _, Noticed _, Ready _, Held _ -> Optional.empty();
            case Declined _ -> Optional.of(CancellationReason.DECLINED);
            case CalledOff _ -> Optional.of(CancellationReason.CALLED_OFF);
            case Lapsed _ -> Optional.of(CancellationReason.NOT_READY);
        };
    }

    /// Why an event is cancelled.
    enum CancellationReason {
        /// The head called it off.
        CALLED_OFF,
        /// The head said no to what somebody proposed.
        DECLINED,
        /// It was not ready when it began.
        NOT_READY
    }
}
