/// Vocabulary shared by all modules: ids, school years, periods, and who is acting under which act.
/// Depends on no other module.
@ApplicationModule(
        id = "kernel",
        displayName = "kernel",
        allowedDependencies = {})
@ModuleCode("kernel")
@NullMarked
package nl.zorgvuldig.platform.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
