package nl.zorgvuldig.expertise;

import java.util.List;
import nl.zorgvuldig.consent.CaseCount;

/// A consultation as who keeps it sees it. Prints as its id.
///
/// @param count how many of those who decide answered what; never who
/// @param advices oldest first
public record KeptCase(Case it, ExpertCaseFile file, CaseStanding standing, CaseCount count, List<Advice> advices) {
    public KeptCase {
        advices = List.copyOf(advices);
    }

    @Override
    public String toString() {
        return it.toString();
    }
}
