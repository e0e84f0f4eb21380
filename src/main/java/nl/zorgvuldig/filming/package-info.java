/// Private filming at school, such as at a birthday: a parent asks in time, the head sees which
/// children may be filmed and decides before the day, and it closes by itself.
@ApplicationModule(
        displayName = "filming",
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
            "access",
            "consent",
            "inspection"
        })
@ModuleCode("filming")
@NullMarked
package nl.zorgvuldig.filming;

import nl.zorgvuldig.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
