/// Takes over a school's groups, pupils and staff from a file of another system (EDEXML,
/// OneRoster): read strictly, kept to what guidance needs, compared with what is known, shown
/// before anything changes. Never deletes anyone.
@ApplicationModule(
        displayName = "roster",
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
            "enrolment",
            "access"
        })
@ModuleCode("roster")
@NullMarked
package nl.zorgvuldig.roster;

import nl.zorgvuldig.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
