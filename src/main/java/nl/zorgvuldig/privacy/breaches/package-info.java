/// Data breaches: whoever works here reports one in two minutes; who watches over data judges it
/// within 72 hours, prepares what the authority asks, tells the persons concerned with proof, and
/// keeps the register of all of them. Nobody else sees a report but who made it, and the head of
/// the school.
@ApplicationModule(
        id = "breaches",
        displayName = "breaches",
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
            "retention",
            "access",
            "access::*",
            "inspection",
            "inspection::*",
            "register"
        })
@ModuleCode("breaches")
@NullMarked
package nl.zorgvuldig.privacy.breaches;

import nl.zorgvuldig.platform.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
