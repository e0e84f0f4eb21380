/// The words every module speaks: ids, school years, periods, and who is acting with which aim.
/// Knows nobody.
@ApplicationModule(
        id = "kernel",
        displayName = "kernel",
        allowedDependencies = {})
@ModuleCode("kernel")
@NullMarked
package nl.zorgvuldig.platform.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
