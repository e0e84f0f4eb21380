/// Accounts, signing in, and who is acting now. Knows people by name and address only sealed; what
/// somebody may do is decided elsewhere.
@ApplicationModule(
        displayName = "identity",
        allowedDependencies = {"kernel", "database", "policy", "audit", "vault", "holdings", "web"})
@ModuleCode("identity")
@NullMarked
package nl.zorgvuldig.identity;

import nl.zorgvuldig.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
