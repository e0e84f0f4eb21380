package nl.zorgvuldig.inspection;

import java.util.List;
import nl.zorgvuldig.kernel.SchoolDay;

/// A request with all that happened to it.
///
/// @param steps in their order
public record RequestFile(AccessRequest request, List<Step> steps) {
    public RequestFile {
        steps = List.copyOf(steps);
    }

    public RequestId id() {
        return request.id();
    }

    public Stage stage() {
        return Stage.after(steps);
    }

    /// Whether something is still to come of it.
    public boolean open() {
        return RequestRules.open(stage());
    }

    public boolean can(Move move) {
        return RequestRules.whyNot(request.kind(), stage(), move).isEmpty();
    }

    /// Whether the term of the law still runs: nothing was planned, handed over or refused.
    public boolean waiting() {
        return switch (stage()) {
            case Stage.Asked _, Stage.Making _, Stage.Failed _, Stage.Made _ -> true;
            case Stage.Planned _,
                    Stage.Running _,
                    Stage.Held _,
                    Stage.Refused _,
                    Stage.Withdrawn _,
                    Stage.Declined _,
                    Stage.Offered _,
                    Stage.Fetched _,
                    Stage.Given _,
                    Stage.Lapsed _ -> false;
        };
    }

    public InspectionTerms terms() {
        return new InspectionTerms(SchoolDay.of(request.at()));
    }

    /// The step at which a copy was ordered last.
    java.util.Optional<Step> lastOrder() {
        return steps.stream()
                .filter(one -> one.what() instanceof Step.What.Ordered)
                .reduce((_, later) -> later);
    }

    /// What the head said with the copy that was ordered last.
    public java.util.Optional<String> lastWords() {
        return lastOrder()
                .flatMap(one ->
                        one.what() instanceof Step.What.Ordered ordered ? ordered.words() : java.util.Optional.empty());
    }

    /// When the appointment was made that was made last.
    java.util.Optional<java.time.Instant> plannedAt() {
        return steps.stream()
                .filter(one -> one.what() instanceof Step.What.Planned)
                .map(Step::at)
                .reduce((_, later) -> later);
    }

    /// The last plan there was, also when the request was refused or withdrawn after it.
    public java.util.Optional<Plan> lastPlan() {
        return steps.stream()
                .flatMap(one -> one.what() instanceof Step.What.Planned(Plan plan)
                        ? java.util.stream.Stream.of(plan)
                        : java.util.stream.Stream.empty())
                .reduce((_, later) -> later);
    }
}
