/// Decides who may open a dossier, and why. Only this module makes the keys without which no
/// dossier opens, and it writes the audit event before it hands one over.
@ApplicationModule(
        id = "access",
        displayName = "access",
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
            "casework",
            "enrolment",
            "enrolment::*"
        })
@ModuleCode("access")
@NullMarked
package nl.zorgvuldig.access.control;

import nl.zorgvuldig.platform.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
