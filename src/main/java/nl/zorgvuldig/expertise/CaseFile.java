package nl.zorgvuldig.expertise;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.consent.CaseCount;

/// A consultation as who keeps it sees it. Prints as its id.
///
/// @param count how many of those who decide answered what; never who
/// @param advices oldest first
public record CaseFile(Case it, List<CaseStep> steps, Stage stage, CaseCount count, List<Advice> advices) {
    public CaseFile {
        steps = List.copyOf(steps);
        advices = List.copyOf(advices);
    }

    /// When the talk is, or was, as it was planned last.
    public Optional<Instant> meetsAt() {
        return meetsAt(steps);
    }

    static Optional<Instant> meetsAt(List<CaseStep> steps) {
        return steps.reversed().stream()
                .flatMap(one -> one.what() instanceof CaseStep.What.Planned planned
                        ? Optional.of(planned.meetsAt()).stream()
                        : Optional.<Instant>empty().stream())
                .findFirst();
    }

    @Override
    public String toString() {
        return it.toString();
    }
}
