/// Consultations about pupils: report meeting, pupil discussion and internal care consultation. Who
/// may not open a pupil's dossier does not see that pupil there; what is said goes into the dossier
/// of the one it is about, and what is agreed has somebody who sees to it.
@ApplicationModule(
        displayName = "consultation",
        allowedDependencies = {
            "kernel",
            "database",
            "policy",
            "audit",
            "vault",
            "holdings",
            "identity",
            "mail",
            "web",
            "school",
            "casework",
            "enrolment",
            "access",
            "dossier"
        })
@ModuleCode("consultation")
@NullMarked
package nl.zorgvuldig.consultation;

import nl.zorgvuldig.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
