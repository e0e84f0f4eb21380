/// Inspecting a dossier under supervision: who asks, when and with whom, what is not shown and on
/// which ground, the session itself, and its minutes. And the copy of a dossier: what is in it, how
/// it is made and handed over. Parents see nothing of a dossier in any other way.
@ApplicationModule(
        displayName = "inspection",
        allowedDependencies = {
            "kernel",
            "database",
            "policy",
            "audit",
            "vault",
            "holdings",
            "files",
            "identity",
            "mail",
            "web",
            "school",
            "casework",
            "enrolment",
            "retention",
            "access",
            "dossier"
        })
@ModuleCode("inspection")
@NullMarked
package nl.zorgvuldig.inspection;

import nl.zorgvuldig.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
