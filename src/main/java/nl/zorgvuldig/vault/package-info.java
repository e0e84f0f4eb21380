/// Keys per person and per purpose of keeping, values sealed under them, and the destruction of
/// keys: what is sealed under a destroyed key can never be read again, by nobody, from no copy.
@ApplicationModule(
        displayName = "vault",
        allowedDependencies = {"kernel", "database", "policy", "audit"})
@ModuleCode("vault")
@NullMarked
package nl.zorgvuldig.vault;

import nl.zorgvuldig.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
