/// Keys per person and retention purpose, values sealed under them, and the destruction of keys:
/// what is sealed under a destroyed key can never be read again, by anybody, from any copy.
@ApplicationModule(
        id = "vault",
        displayName = "vault",
        allowedDependencies = {"kernel", "kernel::*", "database", "database::*", "policy", "audit", "audit::*"})
@ModuleCode("vault")
@NullMarked
package nl.zorgvuldig.platform.vault;

import nl.zorgvuldig.platform.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
