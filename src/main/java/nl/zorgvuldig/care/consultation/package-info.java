/// Consultations about pupils: report meeting, pupil discussion and internal care consultation. A
/// participant who may not open a pupil's dossier does not see that pupil there; what is said is
/// filed in the dossier of the pupil it is about, and every agreement has an owner.
@ApplicationModule(
        id = "consultation",
        displayName = "consultation",
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
            "access",
            "access::*",
            "dossier",
            "dossier::*"
        })
@ModuleCode("consultation")
@NullMarked
package nl.zorgvuldig.care.consultation;

import nl.zorgvuldig.platform.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
