/// The board, its schools and groups; staff, the functions they hold and the groups they guide,
/// from when to when.
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
