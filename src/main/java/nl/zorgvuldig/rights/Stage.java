package nl.zorgvuldig.rights;

import java.time.LocalDate;
import java.util.List;

/// What a request is now.
public sealed interface Stage {
    record Asked() implements Stage {}

    /// Who asks was looked at.
    record Checked(Check how) implements Stage {}

    /// It will be done, and is not yet.
    record Granted(RightsDecision outcome) implements Stage {}

    record Refused() implements Stage {}

    record Done() implements Stage {}

    /// Data stand still.
    record Still() implements Stage {}

    /// Data stand still until a day.
    record Lifted(LocalDate from) implements Stage {}

    record Withdrawn() implements Stage {}

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

    /// @param steps in their order
    static Stage after(RightKind kind, List<Step> steps) {
        Stage stage = new Asked();
        for (Step step : steps) {
            stage = stage.then(kind, step.what());
        }
        return stage;
    }

    private Stage then(RightKind kind, Step.What what) {
        return switch (what) {
            case Step.What.Withdrawn _ -> new Withdrawn();
            case Step.What.Checked(Check how) -> new Checked(how);
            case Step.What.Extended _ -> this;
            case Step.What.Decided decided ->
                decided.outcome() == RightsDecision.REFUSED
                        ? new Refused()
                        : kind == RightKind.RESTRICTION ? new Still() : new Granted(decided.outcome());
            case Step.What.Done _ -> new Done();
            case Step.What.Lifted lifted -> new Lifted(lifted.from());
        };
    }
}
