/// Copies of everything, and their restoration: the main database with the files, and apart from it
/// the keyring with the log. What was destroyed since a copy was made is destroyed again before
/// anyone can sign in (`docs/decisions/0023-backups.md`).
@ApplicationModule(
        id = "backup",
        displayName = "backup",
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
            "holdings",
            "mail",
            "retention"
        })
@ModuleCode("backup")
@NullMarked
package nl.zorgvuldig.operations.backup;

import nl.zorgvuldig.platform.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
