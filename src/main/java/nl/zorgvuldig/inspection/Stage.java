package nl.zorgvuldig.inspection;

import java.time.LocalDate;
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

    /// What a request for a copy alone is.
    sealed interface OfCopy extends Stage {}

    record Declined(RefusalGround ground, String reason) implements OfCopy {
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
    default Optional<Plan> plan() {
        return switch (this) {
            case Planned(Plan plan) -> Optional.of(plan);
            case Running(Plan plan) -> Optional.of(plan);
            case Held(Plan plan) -> Optional.of(plan);
            case Asked _, Refused _, Withdrawn _, OfCopy _ -> Optional.empty();
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
            case Step.What.Declined(RefusalGround ground, String reason) -> new Declined(ground, reason);
            case Step.What.Withdrawn _ -> new Withdrawn();
            case Step.What.Opened _ -> new Running(plan().orElseThrow());
            case Step.What.Ended _ -> new Held(plan().orElseThrow());
            case Step.What.Ordered _ -> new Making();
            case Step.What.Made _ -> new Made();
            case Step.What.Failed _ -> new Failed();
            case Step.What.Offered(LocalDate until) -> new Offered(until);
            case Step.What.Fetched _ -> new Fetched();
            case Step.What.Given(LocalDate on) -> new Given(on);
            case Step.What.Lapsed _ -> new Lapsed();
        };
    }
}
