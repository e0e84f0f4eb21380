package nl.zorgvuldig.dossier;

import java.time.LocalDate;
import java.util.List;

/// What someone wants in a plan for support, before it is judged. Prints as `[sealed]`.
///
/// @param evaluateOn the days on which it will be looked at again
public record PlanDraft(PlanText text, List<LocalDate> evaluateOn) {
    public PlanDraft {
        evaluateOn = evaluateOn.stream().distinct().sorted().toList();
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
