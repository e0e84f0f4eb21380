/// When personal data must go: the schedule, what becomes due, what is held back, the run that
/// destroys, and the certificate of it. Knows no table of others: it works through the contract
/// each module signed ([nl.zorgvuldig.holdings.HoldsPersonalData]).
@ApplicationModule(
        displayName = "retention",
        allowedDependencies = {
            "kernel",
            "database",
            "policy",
            "audit",
            "vault",
            "holdings",
            "identity",
            "mail",
            "web",
            "school",
            "casework",
            "enrolment"
        })
@ModuleCode("retention")
@NullMarked
package nl.zorgvuldig.retention;

import nl.zorgvuldig.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
