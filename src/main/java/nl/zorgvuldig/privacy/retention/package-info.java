/// When personal data must go: the schedule, what becomes due, what is held back, the run that
/// destroys, and the certificate of it. Knows no table of others: it works through the contract
/// each module signed ([nl.zorgvuldig.platform.holdings.PersonalDataHolder]).
@ApplicationModule(
        id = "retention",
        displayName = "retention",
        allowedDependencies = {
            "kernel",
            "kernel::*",
            "database",
            "database::*",
            "policy",
            "audit",
            "audit::*",
            "vault",
            "holdings",
            "identity",
            "identity::*",
            "mail",
            "web",
            "web::*",
            "school",
            "school::*",
            "casework",
            "enrolment",
            "enrolment::*"
        })
@ModuleCode("retention")
@NullMarked
package nl.zorgvuldig.privacy.retention;

import nl.zorgvuldig.platform.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
