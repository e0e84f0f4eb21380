package nl.zorgvuldig.images.events;

/// State of an event, derived from its changes ([EventRules]).
public enum EventState {
    /// Proposed by a member of staff; not yet accepted by the head.
    PROPOSED,
    /// Accepted; the notice waits for its day.
    PLANNED,
    /// The notice was sent to everybody concerned.
    NOTICED,
    /// Everybody concerned was notified, with proof.
    READY,
    HELD,
    CANCELLED;

    /// Whether the state is final.
    public boolean over() {
        return this == HELD || this == CANCELLED;
    }

    /// Whether parents know of it.
    public boolean announced() {
        return this == NOTICED || this == READY;
    }
}
