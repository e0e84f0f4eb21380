package nl.zorgvuldig.images.events;

/// How far an event is, by what became of it ([EventRules]).
public enum EventState {
    /// By somebody who works at the school; the head has not said yes.
    PROPOSED,
    /// It will be; the notice waits for its day.
    PLANNED,
    /// The notice went to everybody concerned.
    NOTICED,
    /// Everybody concerned was told, and there is proof of it.
    READY,
    HELD,
    CANCELLED;

    /// Whether nothing can become of it any more.
    public boolean over() {
        return this == HELD || this == CANCELLED;
    }

    /// Whether parents know of it.
    public boolean announced() {
        return this == NOTICED || this == READY;
    }
}
