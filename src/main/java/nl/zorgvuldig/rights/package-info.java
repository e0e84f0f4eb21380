/// What the law gives somebody about their own data, or about their child's: asking it, by when it
/// must be answered, who decides and on which ground, and what comes of it.
@ApplicationModule(
        displayName = "rights",
        allowedDependencies = {
            "kernel",
            "database",
            "policy",
            "audit",
            "vault",
            "holdings",
            "web",
            "identity",
            "mail",
            "school",
            "casework",
            "enrolment",
            "access",
            "dossier",
            "inspection"
        })
@ModuleCode("rights")
@NullMarked
package nl.zorgvuldig.rights;

import nl.zorgvuldig.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
