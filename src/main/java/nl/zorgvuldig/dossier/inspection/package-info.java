/// Inspecting a dossier under supervision: who asks, when and with whom, what is withheld and on
/// which ground, the session itself, and its minutes. Also the copy of a dossier: what is in it,
/// how it is made and handed over. Parents see nothing of a dossier in any other way.
@ApplicationModule(
        id = "inspection",
        displayName = "inspection",
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
            "files",
            "files::*",
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
            "dossier",
            "dossier::*"
        })
@ModuleCode("inspection")
@NullMarked
package nl.zorgvuldig.dossier.inspection;

import nl.zorgvuldig.platform.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
