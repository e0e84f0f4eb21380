/// Policy documents that all staff must have received: the code of conduct for social media and
/// other policy of the board, in versions; delivered to everybody on a day, to new staff on their
/// first day, and confirmed by each with a receipt that can be verified without us. Missing
/// confirmations are visible to the head for their own school and to the board for all.
@ApplicationModule(
        id = "code",
        displayName = "code",
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
            "identity",
            "identity::*",
            "mail",
            "web",
            "web::*",
            "school",
            "school::*",
            "casework",
            "access",
            "access::*"
        })
@ModuleCode("code")
@NullMarked
package nl.zorgvuldig.conduct.codes;

import nl.zorgvuldig.platform.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
