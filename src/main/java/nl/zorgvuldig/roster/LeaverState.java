package nl.zorgvuldig.roster;

/// What is known of a pupil who seems to have left.
public sealed interface LeaverState {
    /// Nobody decided yet.
    record Undecided() implements LeaverState {}

    record Settled() implements LeaverState {}

    record Stays(LeaverEvent.StayReason reason) implements LeaverState {}

    record Back() implements LeaverState {}

    record Replaced() implements LeaverState {}
}
