package nl.zorgvuldig.events;

/// What can be done to an event.
public enum EventMove {
    /// The head says yes to what somebody proposed.
    ACCEPT,
    /// The notice goes out.
    NOTICE,
    /// The head says that all is ready.
    READY,
    /// It has begun. The program alone.
    HOLD,
    /// It began without being ready, so here it counts as not held. The program alone.
    LAPSE,
    CANCEL
}
