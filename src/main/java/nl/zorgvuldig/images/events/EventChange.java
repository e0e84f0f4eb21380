package nl.zorgvuldig.images.events;

import java.time.LocalDate;
import java.util.Optional;

/// A change of state of a school event.
public sealed interface EventChange {
    /// The head accepts a proposal, or makes an event.
    ///
    /// @param noticeOn the day on which the notice is sent
    record Accepted(LocalDate noticeOn) implements EventChange {}

    /// The notice was sent to everybody concerned.
    ///
    /// @param version of the notice
    record Noticed(int version) implements EventChange {}

    /// The head states that all is ready.
    record Ready() implements EventChange {}

    /// The event began, and was ready.
    record Held() implements EventChange {}

    /// The head declines a proposal.
    record Declined() implements EventChange {}

    /// The head calls the event off.
    record CalledOff() implements EventChange {}

    /// The event began without being ready, so the program counts it as not held.
    record Lapsed() implements EventChange {}

    /// The reason for cancellation; empty when this change does not cancel the event.
    default Optional<CancellationReason> end() {
        return switch (this) {
            case Accepted _, Noticed _, Ready _, Held _ -> Optional.empty();
            case Declined _ -> Optional.of(CancellationReason.DECLINED);
            case CalledOff _ -> Optional.of(CancellationReason.CALLED_OFF);
            case Lapsed _ -> Optional.of(CancellationReason.NOT_READY);
        };
    }

    /// Reason for the cancellation of an event.
    enum CancellationReason {
        /// The head called it off.
        CALLED_OFF,
        /// The head declined the proposal.
        DECLINED,
        /// It was not ready when it began.
        NOT_READY
    }
}
