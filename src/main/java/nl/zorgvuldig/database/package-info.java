/// PostgreSQL: starts the embedded one or finds the configured one, migrates it, and opens the
/// units of work in which row security knows who is acting.
@ApplicationModule(displayName = "database", allowedDependencies = "kernel")
@NullMarked
package nl.zorgvuldig.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
