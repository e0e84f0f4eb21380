/// Who may open a dossier, and why. Only this module cuts the keys without which no dossier opens,
/// and it writes the line in the log before it hands one over.
@ApplicationModule(
        displayName = "access",
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
            "casework",
            "enrolment"
        })
@ModuleCode("access")
@NullMarked
package nl.zorgvuldig.access;

import nl.zorgvuldig.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
