package nl.zorgvuldig.privacy.rights;

import java.time.LocalDate;

/// State of a request.
public sealed interface RightState {
    record Asked() implements RightState {}

    /// The requester was checked.
    record Checked(RequesterIdentityCheck how) implements RightState {}

    /// Granted and not yet carried out.
    record Granted(RightsDecision outcome) implements RightState {}

    record Refused() implements RightState {}

    record Done() implements RightState {}

    /// The data is restricted.
    record Still() implements RightState {}

    /// The data is restricted until a day.
    record Lifted(LocalDate from) implements RightState {}

    record Withdrawn() implements RightState {}

    /// Code for messages and marks.
    default String code() {
        return switch (this) {
            case Asked _ -> "asked";
            case Checked _ -> "checked";
            case Granted _ -> "granted";
            case Refused _ -> "refused";
            case Done _ -> "done";
            case Still _ -> "still";
            case Lifted _ -> "lifted";
            case Withdrawn _ -> "withdrawn";
        };
    }
}
