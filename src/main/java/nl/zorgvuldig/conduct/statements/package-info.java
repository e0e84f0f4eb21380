/// What staff promise: the statement of confidentiality, in versions of the board's own words, and
/// who signed which. No dossier opens for staff who have not signed.
@ApplicationModule(
        id = "conduct",
        displayName = "conduct",
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
            "web",
            "web::*",
            "school",
            "school::*",
            "casework",
            "access",
            "access::*"
        })
@ModuleCode("conduct")
@NullMarked
package nl.zorgvuldig.conduct.statements;

import nl.zorgvuldig.platform.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
