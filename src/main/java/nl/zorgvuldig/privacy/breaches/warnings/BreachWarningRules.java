package nl.zorgvuldig.privacy.breaches.warnings;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.breaches.BreachFacts;
import nl.zorgvuldig.privacy.breaches.BreachRules;

/// Whether who keeps breaches is to be warned of one, and of what. At most once of each; of what is
/// over nobody is warned.
///
/// @param before of what was warned already
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

    /// Of what who keeps breaches is warned, once each.
    enum WarningKind {
        /// One was reported.
        REPORTED,
        /// Less than 24 hours are left and nothing was decided.
        SHORT,
        /// The 72 hours are over and nothing was decided.
        PAST
    }
}
