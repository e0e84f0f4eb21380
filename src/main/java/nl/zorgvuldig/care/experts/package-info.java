/// Consultation of external experts: which experts a board knows, what is agreed with a pupil's
/// legal representatives about one of them, what that expert then sees and advises, and questions
/// about no pupil in particular. Without everybody's consent to exactly this expert, pupil, aim and
/// period nothing leaves the school.
@ApplicationModule(
        id = "expertise",
        displayName = "expertise",
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
            "calendar",
            "web",
            "web::*",
            "school",
            "school::*",
            "casework",
            "enrolment",
            "enrolment::*",
            "retention",
            "access",
            "access::*",
            "consent",
            "consent::*",
            "dossier",
            "dossier::*",
            "inspection",
            "inspection::*"
        })
@ModuleCode("expertise")
@NullMarked
package nl.zorgvuldig.care.experts;

import nl.zorgvuldig.platform.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
