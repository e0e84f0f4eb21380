/// Retention of personal data: the schedule, what becomes due, holds, the destruction run, and its
/// certificates. Knows no table of other modules: it works through the contract that each
/// implements ([nl.zorgvuldig.platform.holdings.PersonalDataHolder]).
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
