/// Runs the recurring jobs that modules declare (`platform.kernel.RecurringJob`), each once over all
/// instances.
@ApplicationModule(
        id = "jobs",
        displayName = "jobs",
        allowedDependencies = {"kernel", "kernel::*"})
@ModuleCode("jobs")
@NullMarked
package nl.zorgvuldig.platform.jobs;

import nl.zorgvuldig.platform.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
