package nl.zorgvuldig.privacy.breaches;

import java.time.Instant;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// How a breach was judged. A later one replaces it and leaves it standing. Prints as `[sealed]`.
///
/// @param version 1 and up
/// @param aware when the board knew enough to be sure that there was a breach; the 72 hours run
///     from here
/// @param whyThen why that is another moment than the one in the report; else empty
/// @param affected whom it concerns
/// @param consequences what it can do to them
/// @param measures what was and will be done
/// @param why this risk
public record BreachAssessment(
        int version,
        BreachRisk risk,
        Instant aware,
        String whyThen,
        String affected,
        String consequences,
        String measures,
        String why,
        PersonId by,
        Instant at) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
