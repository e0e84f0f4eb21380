package nl.zorgvuldig.privacy.breaches.warnings;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.breaches.BreachFacts;
import nl.zorgvuldig.privacy.breaches.BreachRules;

/// Decides whether the handlers of a breach are to be warned, and of what: at most once of each
/// kind, and never when its clock no longer runs.
///
/// @param before the warnings already sent
record BreachWarningRules(BreachFacts facts, Set<WarningKind> before, Instant now) {
    @Upholds(CONFIDENTIALITY)
    Optional<WarningKind> due() {
        if (!new BreachRules(facts, now).state().running()) {
            return Optional.empty();
        }
        WarningKind wanted =
                switch (facts.clock().pressure(now)) {
                    case RUNNING -> WarningKind.REPORTED;
                    case SHORT -> WarningKind.SHORT;
                    case PAST -> WarningKind.PAST;
                };
        return before.stream().anyMatch(kind -> kind.compareTo(wanted) >= 0) ? Optional.empty() : Optional.of(wanted);
    }

    /// Kind of warning, each sent once.
    enum WarningKind {
        /// A breach was reported.
        REPORTED,
        /// Less than 24 hours are left and there is no decision.
        SHORT,
        /// The 72 hours are over and there is no decision.
        PAST
    }
}
