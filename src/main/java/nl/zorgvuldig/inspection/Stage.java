package nl.zorgvuldig.inspection;

import java.util.List;
import java.util.Optional;

/// What a request is now.
public sealed interface Stage {
    record Asked() implements Stage {}

    record Planned(Plan agreed) implements Stage {}

    record Refused(String reason) implements Stage {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    record Withdrawn() implements Stage {}

    record Running(Plan agreed) implements Stage {}

    record Held(Plan agreed) implements Stage {}

    /// For messages and marks: `asked`, `planned`.
    default String code() {
        return getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }

    /// The plan that holds or held; empty for what was never planned, or is not any more.
    default Optional<Plan> plan() {
        return switch (this) {
            case Planned(Plan plan) -> Optional.of(plan);
            case Running(Plan plan) -> Optional.of(plan);
            case Held(Plan plan) -> Optional.of(plan);
            case Asked _, Refused _, Withdrawn _ -> Optional.empty();
        };
    }

    /// @param steps in their order
    static Stage after(List<Step> steps) {
        Stage stage = new Asked();
        for (Step step : steps) {
            stage = stage.then(step.what());
        }
        return stage;
    }

    private Stage then(Step.What what) {
        return switch (what) {
            case Step.What.Planned(Plan plan) -> new Planned(plan);
            case Step.What.Refused(String reason) -> new Refused(reason);
            case Step.What.Withdrawn _ -> new Withdrawn();
            case Step.What.Opened _ -> new Running(plan().orElseThrow());
            case Step.What.Ended _ -> new Held(plan().orElseThrow());
        };
    }
}
