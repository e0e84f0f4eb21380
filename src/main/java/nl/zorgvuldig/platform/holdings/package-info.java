/// Contract that each module fulfils: which personal data it holds, how to export it, how to
/// destroy it.
@ApplicationModule(
        id = "holdings",
        displayName = "holdings",
        allowedDependencies = {"kernel", "kernel::*", "database", "database::*", "policy", "audit", "audit::*", "vault"
        })
@ModuleCode("holdings")
@NullMarked
package nl.zorgvuldig.platform.holdings;

import nl.zorgvuldig.platform.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
