package nl.zorgvuldig.consent;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.consent.answers.ConsentAnswerId;

/// The answer to "is there consent?", for one pupil, purpose and moment.
public sealed interface ConsentDecision {
    /// @param until the last day on which it holds if nobody answers anything more
    /// @param restsOn the answers it rests on
    record Effective(LocalDate until, List<ConsentAnswerId> restsOn) implements ConsentDecision {}

    /// @param because all reasons; never empty
    record NotEffective(List<NoConsentReason> because) implements ConsentDecision {}

    default boolean effective() {
        return switch (this) {
            case Effective _ -> true;
            case NotEffective _ -> false;
        };
    }
}
