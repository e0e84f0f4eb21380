package nl.zorgvuldig.dossier.inspection.requests;

import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.dossier.inspection.copies.CopyRefusalGround;

/// State of a request.
public sealed interface RequestState {
    record Asked() implements RequestState {}

    record Planned(InspectionAppointment agreed) implements RequestState {}

    record Refused(String reason) implements RequestState {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    record Withdrawn() implements RequestState {}

    record Running(InspectionAppointment agreed) implements RequestState {}

    record Held(InspectionAppointment agreed) implements RequestState {}

    /// States of a request for a copy only.
    sealed interface OfCopy extends RequestState {}

    record Declined(CopyRefusalGround ground, String reason) implements OfCopy {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// The system account is making the copy.
    record Making() implements OfCopy {}

    /// It could not be made.
    record Failed() implements OfCopy {}

    /// The copy is ready, for the head to check and to hand over.
    record Made() implements OfCopy {}

    /// It can be fetched once.
    record Offered(LocalDate until) implements OfCopy {}

    record Fetched() implements OfCopy {}

    /// Handed over on paper.
    record Given(LocalDate on) implements OfCopy {}

    /// Not fetched in time.
    record Lapsed() implements OfCopy {}

    /// Code for messages and marks: `asked`, `planned`.
    default String code() {
        return switch (this) {
            case Asked _ -> "asked";
            case Planned _ -> "planned";
            case Refused _ -> "refused";
            case Withdrawn _ -> "withdrawn";
            case Running _ -> "running";
            case Held _ -> "held";
            case Declined _ -> "declined";
            case Making _ -> "making";
            case Failed _ -> "failed";
            case Made _ -> "made";
            case Offered _ -> "offered";
            case Fetched _ -> "fetched";
            case Given _ -> "given";
            case Lapsed _ -> "lapsed";
        };
    }

    /// The current or past appointment; empty for a request that was never planned, or no longer
    /// is.
    default Optional<InspectionAppointment> plan() {
        return switch (this) {
            case Planned(InspectionAppointment plan) -> Optional.of(plan);
            case Running(InspectionAppointment plan) -> Optional.of(plan);
            case Held(InspectionAppointment plan) -> Optional.of(plan);
            case Asked _, Refused _, Withdrawn _, OfCopy _ -> Optional.empty();
        };
    }
}
