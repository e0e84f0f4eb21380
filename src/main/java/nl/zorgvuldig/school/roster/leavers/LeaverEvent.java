package nl.zorgvuldig.school.roster.leavers;

/// Event about a pupil who seems to have left.
public sealed interface LeaverEvent {
    /// The enrolment ended. Recorded by the system account.
    record Settled() implements LeaverEvent {}

    /// The head records that the pupil stays at school.
    record Stays(StayReason reason) implements LeaverEvent {}

    /// A later file has the pupil again.
    record Back() implements LeaverEvent {}

    /// A later file says something else about the pupil, and the head is asked again.
    record Replaced() implements LeaverEvent {}

    /// Why a pupil stays who is missing from the file or has a leaving date in it.
    enum StayReason {
        FILE_WRONG,
        /// Temporarily elsewhere: ill or abroad.
        AWAY,
        /// Leaves on another day.
        LATER,
        OTHER
    }
}
