/// The words every module speaks: ids, school years, periods, and who is acting with which aim.
/// Knows nobody.
@ApplicationModule(
        displayName = "kernel",
        allowedDependencies = {})
@ModuleCode("kernel")
@NullMarked
package nl.zorgvuldig.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
