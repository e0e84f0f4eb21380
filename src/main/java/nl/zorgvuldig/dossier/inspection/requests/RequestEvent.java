package nl.zorgvuldig.dossier.inspection.requests;

import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.dossier.inspection.copies.CopyRefusalGround;

/// Event of a request. `toString` leaves out its text.
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

    /// Planned, or planned again.
    record Planned(InspectionAppointment plan) implements OfInspection {}

    record Refused(String reason) implements OfInspection {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// By the requester.
    record Withdrawn() implements RequestEvent {}

    /// The supervisor began the session.
    record Opened() implements OfInspection {}

    /// By the supervisor, or by the system account when the supervisor no longer can.
    record Ended() implements OfInspection {}

    /// Events of inspections only.
    sealed interface OfInspection extends RequestEvent {}

    /// Events of copies only.
    sealed interface OfCopy extends RequestEvent {}

    /// Refusal of a copy as a whole.
    record Declined(CopyRefusalGround ground, String reason) implements OfCopy {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// The head has the copy made.
    ///
    /// @param words for the requester, about what is left out
    record Ordered(Optional<String> words) implements OfCopy {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// By the system account, as the next event.
    record Made() implements OfCopy {}

    record Failed() implements OfCopy {}

    /// Behind a link that works once.
    ///
    /// @param until the last day
    record Offered(LocalDate until) implements OfCopy {}

    /// By the requester.
    record Fetched() implements OfCopy {}

    /// On paper, against a signature.
    record Given(LocalDate on) implements OfCopy {}

    /// Nobody fetched it in time; recorded by the system account.
    record Lapsed() implements OfCopy {}
}
