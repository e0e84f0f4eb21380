/// Private filming at school, such as at a birthday: a parent asks in time, the head sees which
/// children may be filmed and decides before the day, and the request is closed automatically.
@ApplicationModule(
        id = "filming",
        displayName = "filming",
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
            "access::*",
            "consent",
            "consent::*",
            "inspection",
            "inspection::*"
        })
@ModuleCode("filming")
@NullMarked
package nl.zorgvuldig.images.filming;

import nl.zorgvuldig.platform.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
