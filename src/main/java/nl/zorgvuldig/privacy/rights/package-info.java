/// What the law gives somebody about their own data, or about their child's: asking it, by when it
/// must be answered, who decides and on which ground, and what comes of it.
@ApplicationModule(
        id = "rights",
        displayName = "rights",
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
            "web::*",
            "identity",
            "identity::*",
            "mail",
            "school",
            "school::*",
            "casework",
            "enrolment",
            "enrolment::*",
            "access",
            "access::*",
            "dossier",
            "dossier::*",
            "inspection",
            "inspection::*"
        })
@ModuleCode("rights")
@NullMarked
package nl.zorgvuldig.privacy.rights;

import nl.zorgvuldig.platform.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
