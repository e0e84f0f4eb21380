/// What staff promise: the statement of confidentiality, in versions of the board's own words, and
/// who signed which. No dossier opens for staff who have not signed.
@ApplicationModule(
        displayName = "conduct",
        allowedDependencies = {
            "kernel",
            "database",
            "policy",
            "audit",
            "vault",
            "holdings",
            "identity",
            "web",
            "school",
            "casework",
            "access"
        })
@ModuleCode("conduct")
@NullMarked
package nl.zorgvuldig.conduct;

import nl.zorgvuldig.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
