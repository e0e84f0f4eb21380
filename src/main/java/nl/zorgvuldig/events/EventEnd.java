package nl.zorgvuldig.events;

/// Why an event is cancelled.
public enum EventEnd {
    /// The head called it off.
    CALLED_OFF,
    /// The head said no to what somebody proposed.
    DECLINED,
    /// It was not ready when it began.
    NOT_READY
}
