package nl.zorgvuldig.school.roster.leavers;

/// What becomes of a pupil who seems to have left.
public sealed interface LeaverEvent {
    /// The enrolment ended. Noted by the program.
    record Settled() implements LeaverEvent {}

    /// The pupil stays at school, says the head.
    record Stays(StayReason reason) implements LeaverEvent {}

    /// A later file has the pupil again.
    record Back() implements LeaverEvent {}

    /// A later file says something else of the pupil, and it is asked anew.
    record Replaced() implements LeaverEvent {}

    /// Why a pupil stays whom the file does not have, or has as leaving.
    enum StayReason {
        FILE_WRONG,
        /// For a while elsewhere: ill, abroad.
        AWAY,
        /// Leaves on another day.
        LATER,
        OTHER
    }
}
