package nl.zorgvuldig.privacy.rights;

import java.time.LocalDate;

/// What a request is now.
public sealed interface RightState {
    record Asked() implements RightState {}

    /// Who asks was looked at.
    record Checked(RequesterIdentityCheck how) implements RightState {}

    /// It will be done, and is not yet.
    record Granted(RightsDecision outcome) implements RightState {}

    record Refused() implements RightState {}

    record Done() implements RightState {}

    /// Data stand still.
    record Still() implements RightState {}

    /// Data stand still until a day.
    record Lifted(LocalDate from) implements RightState {}

    record Withdrawn() implements RightState {}

    /// For messages and marks.
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
