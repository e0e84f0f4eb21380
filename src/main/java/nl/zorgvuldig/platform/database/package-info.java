/// PostgreSQL: starts the embedded one or connects to the configured one, migrates it, and opens
/// the units of work in which row security knows who is acting.
@ApplicationModule(
        id = "database",
        displayName = "database",
        allowedDependencies = {"kernel", "kernel::*"})
@ModuleCode(
        value = "database",
        schemas = {"installation", "migrations"})
@NullMarked
package nl.zorgvuldig.platform.database;

import nl.zorgvuldig.platform.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
