/// The board, its schools and groups; staff, the functions they hold and the groups they guide,
/// from when to when.
@ApplicationModule(
        displayName = "school",
        allowedDependencies = {"kernel", "database", "policy", "audit", "vault", "holdings", "identity", "mail", "web"})
@ModuleCode("school")
@NullMarked
package nl.zorgvuldig.school;

import nl.zorgvuldig.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
