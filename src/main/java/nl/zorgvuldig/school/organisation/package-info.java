/// The board, its schools and groups; staff, their functions and the groups they guide, each with
/// its period.
@ApplicationModule(
        id = "school",
        displayName = "school",
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
            "web::*"
        })
@ModuleCode("school")
@NullMarked
package nl.zorgvuldig.school.organisation;

import nl.zorgvuldig.platform.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
