/// Imports a school's groups, pupils and staff from a file of another system (EDEXML, OneRoster):
/// read strictly, limited to what guidance needs, compared with what is known, previewed before
/// anything changes. Never deletes anyone.
@ApplicationModule(
        id = "roster",
        displayName = "roster",
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
            "enrolment::*",
            "access",
            "access::*"
        })
@ModuleCode("roster")
@NullMarked
package nl.zorgvuldig.school.roster;

import nl.zorgvuldig.platform.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
