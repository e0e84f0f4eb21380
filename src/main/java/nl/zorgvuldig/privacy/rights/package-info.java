/// Data subject requests: what the law grants somebody about their own data or their child's, the
/// terms for an answer, who decides and on which grounds, and the outcome.
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
