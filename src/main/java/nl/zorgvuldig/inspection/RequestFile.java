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

    public InspectionTerms terms() {
        return new InspectionTerms(SchoolDay.of(request.at()));
    }

    /// The last plan there was, also when the request was refused or withdrawn after it.
    public java.util.Optional<Plan> lastPlan() {
        return steps.stream()
                .flatMap(
                        one ->
                                one.what() instanceof Step.What.Planned(Plan plan)
                                        ? java.util.stream.Stream.of(plan)
                                        : java.util.stream.Stream.empty())
                .reduce((_, later) -> later);
    }
}
