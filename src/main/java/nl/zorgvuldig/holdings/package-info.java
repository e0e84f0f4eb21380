/// The contract each module signs: which personal data it holds, how to hand it over, how to
/// destroy it.
@ApplicationModule(
        displayName = "holdings",
        allowedDependencies = {"kernel", "database", "policy", "audit", "vault"})
@ModuleCode("holdings")
@NullMarked
package nl.zorgvuldig.holdings;

import nl.zorgvuldig.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
