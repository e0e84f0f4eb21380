/// The words of the command line: each starts the program and calls the same doors as the pages do.
@ApplicationModule(
        displayName = "command",
        allowedDependencies = {
            "kernel",
            "database",
            "policy",
            "audit",
            "vault",
            "files",
            "identity",
            "web",
            "school",
            "roster",
            "conduct",
            "medical",
            "retention",
            "backup"
        })
@ModuleCode("command")
@NullMarked
package nl.zorgvuldig.command;

import nl.zorgvuldig.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
