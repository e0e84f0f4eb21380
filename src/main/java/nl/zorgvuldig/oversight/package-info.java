/// For each clause of the policy: what it says in plain words, and where in this program it works;
/// and the log, readable for those who watch over it.
@ApplicationModule(
        displayName = "oversight",
        allowedDependencies = {
            "kernel",
            "database",
            "policy",
            "audit",
            "vault",
            "holdings",
            "identity",
            "web",
            "school",
            "enrolment",
            "access",
            "logbook"
        })
@ModuleCode("oversight")
@NullMarked
package nl.zorgvuldig.oversight;

import nl.zorgvuldig.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
