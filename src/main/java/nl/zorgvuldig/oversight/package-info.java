/// Oversight of the policy: for each clause its meaning in plain words and where the program
/// upholds it; and the audit log, readable for those who supervise it.
@ApplicationModule(
        id = "oversight",
        displayName = "oversight",
        allowedDependencies = {
            "kernel",
            "kernel::*",
            "database",
            "database::*",
            "policy",
            "casework",
            "audit",
            "audit::*",
            "vault",
            "holdings",
            "identity",
            "identity::*",
            "web",
            "web::*",
            "school",
            "school::*",
            "enrolment",
            "enrolment::*",
            "access",
            "access::*",
            "logbook"
        })
@ModuleCode("oversight")
@NullMarked
package nl.zorgvuldig.oversight;

import nl.zorgvuldig.platform.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
