/// The commands of the command line: each starts the program and calls the same public API as the
/// pages do.
@ApplicationModule(
        id = "command",
        displayName = "command",
        allowedDependencies = {
            "kernel",
            "kernel::*",
            "database",
            "database::*",
            "policy",
            "audit",
            "audit::*",
            "vault",
            "files",
            "files::*",
            "identity",
            "identity::*",
            "web",
            "web::*",
            "school",
            "school::*",
            "roster",
            "roster::*",
            "conduct",
            "medical",
            "medical::*",
            "retention",
            "backup"
        })
@ModuleCode("command")
@NullMarked
package nl.zorgvuldig.operations.command;

import nl.zorgvuldig.platform.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
