/// Accounts, signing in, and who is acting now. Names and addresses of people are stored only
/// sealed; what somebody may do is decided elsewhere.
@ApplicationModule(
        id = "identity",
        displayName = "identity",
        allowedDependencies = {
            "kernel",
            "kernel::*",
            "database",
            "database::*",
            "policy",
            "audit",
            "audit::*",
            "vault",
            "holdings",
            "web",
            "web::*"
        })
@ModuleCode("identity")
@NullMarked
package nl.zorgvuldig.platform.identity;

import nl.zorgvuldig.platform.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
