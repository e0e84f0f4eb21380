package nl.zorgvuldig.dossier.inspection.requests;

import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.dossier.inspection.copies.CopyRefusalGround;

/// What a request is now.
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

    /// What a request for a copy alone is.
    sealed interface OfCopy extends RequestState {}

    record Declined(CopyRefusalGround ground, String reason) implements OfCopy {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// The program makes the copy.
    record Making() implements OfCopy {}

    /// It could not be made.
    record Failed() implements OfCopy {}

    /// The copy is there, for the head to check and to hand over.
    record Made() implements OfCopy {}

    /// It can be fetched once.
    record Offered(LocalDate until) implements OfCopy {}

    record Fetched() implements OfCopy {}

    /// Handed over on paper.
    record Given(LocalDate on) implements OfCopy {}

    /// Not fetched in time.
    record Lapsed() implements OfCopy {}

    /// For messages and marks: `asked`, `planned`.
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

    /// The plan that holds or held; empty for what was never planned, or is not any more.
    default Optional<InspectionAppointment> plan() {
        return switch (this) {
            case Planned(InspectionAppointment plan) -> Optional.of(plan);
            case Running(InspectionAppointment plan) -> Optional.of(plan);
            case Held(InspectionAppointment plan) -> Optional.of(plan);
            case Asked _, Refused _, Withdrawn _, OfCopy _ -> Optional.empty();
        };
    }
}
