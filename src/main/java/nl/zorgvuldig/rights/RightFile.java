package nl.zorgvuldig.rights;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.kernel.SchoolDay;

/// A request with all that happened to it.
///
/// @param steps in their order
public record RightFile(RightRequest request, List<Step> steps) {
    public RightFile {
        steps = List.copyOf(steps);
    }

    public RightId id() {
        return request.id();
    }

    public Stage stage() {
        return Stage.after(request.kind(), steps);
    }

    /// Whether something is still to come of it.
    public boolean open() {
        return RightRules.open(stage());
    }

    /// Whether it waits for a decision.
    public boolean waiting() {
        return RightRules.waiting(stage());
    }

    public RightTerms terms() {
        return new RightTerms(
                SchoolDay.of(request.at()), steps.stream().anyMatch(one -> one.what() instanceof Step.What.Extended));
    }

    public boolean can(Move move, LocalDate today) {
        return RightRules.whyNot(this, move, today).isEmpty();
    }

    /// What was decided; empty as long as nothing is.
    public Optional<Step> decision() {
        return steps.stream()
                .filter(one -> one.what() instanceof Step.What.Decided)
                .reduce((_, later) -> later);
    }

    /// Whether data stand still on a day because of this.
    public boolean still(LocalDate day) {
        return switch (stage()) {
            case Stage.Still _ -> true;
            case Stage.Lifted(LocalDate from) -> day.isBefore(from);
            case Stage.Asked _, Stage.Checked _, Stage.Granted _, Stage.Refused _, Stage.Done _, Stage.Withdrawn _ ->
                false;
        };
    }

    /// Whether there is something a letter says.
    public boolean answered() {
        return steps.stream().anyMatch(one -> one.what().said().isPresent());
    }
}
