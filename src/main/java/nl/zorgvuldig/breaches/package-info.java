/// Data breaches: whoever works here reports one in two minutes; who watches over data judges it
/// within 72 hours, prepares what the authority asks, tells the persons concerned with proof, and
/// keeps the register of all of them. Nobody else sees a report but who made it, and the head of
/// the school.
@ApplicationModule(
        displayName = "breaches",
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
            "retention",
            "access",
            "inspection",
            "register"
        })
@ModuleCode("breaches")
@NullMarked
package nl.zorgvuldig.breaches;

import nl.zorgvuldig.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
