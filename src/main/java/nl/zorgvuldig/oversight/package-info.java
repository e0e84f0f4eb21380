/// For each clause of the policy: what it says in plain words, and where in this program it works;
/// and the log, readable for those who watch over it.
@ApplicationModule(
        id = "oversight",
        displayName = "oversight",
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
