package nl.zorgvuldig.dossier.inspection.requests;

import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.dossier.inspection.copies.CopyRefusalGround;

/// What happens to a request. Prints without words.
public sealed interface RequestEvent {
    /// For messages: `planned`, `ordered`.
    default String code() {
        return switch (this) {
            case RequestEvent.Planned _ -> "planned";
            case RequestEvent.Refused _ -> "refused";
            case RequestEvent.Withdrawn _ -> "withdrawn";
            case RequestEvent.Opened _ -> "opened";
            case RequestEvent.Ended _ -> "ended";
            case RequestEvent.Declined _ -> "declined";
            case RequestEvent.Ordered _ -> "ordered";
            case RequestEvent.Made _ -> "made";
            case RequestEvent.Failed _ -> "failed";
            case RequestEvent.Offered _ -> "offered";
            case RequestEvent.Fetched _ -> "fetched";
            case RequestEvent.Given _ -> "given";
            case RequestEvent.Lapsed _ -> "lapsed";
        };
    }

    /// Planned, or planned anew.
    record Planned(InspectionAppointment plan) implements OfInspection {}

    record Refused(String reason) implements OfInspection {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// By who asked.
    record Withdrawn() implements RequestEvent {}

    /// The supervisor began the session.
    record Opened() implements OfInspection {}

    /// By the supervisor, or by the program when they cannot any more.
    record Ended() implements OfInspection {}

    /// What is done with an inspection alone.
    sealed interface OfInspection extends RequestEvent {}

    /// What is done with a copy alone.
    sealed interface OfCopy extends RequestEvent {}

    /// A copy refused as a whole.
    record Declined(CopyRefusalGround ground, String reason) implements OfCopy {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// The head has the copy made.
    ///
    /// @param words for who asked, about what is not in it
    record Ordered(Optional<String> words) implements OfCopy {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// By the program, as the next.
    record Made() implements OfCopy {}

    record Failed() implements OfCopy {}

    /// Behind a link that works once.
    ///
    /// @param until the last day
    record Offered(LocalDate until) implements OfCopy {}

    /// By who asked.
    record Fetched() implements OfCopy {}

    /// On paper, against a signature.
    record Given(LocalDate on) implements OfCopy {}

    /// Nobody fetched it in time; by the program.
    record Lapsed() implements OfCopy {}
}
