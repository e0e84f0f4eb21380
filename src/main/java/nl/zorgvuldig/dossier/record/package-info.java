/// What is written down about a pupil: for which purpose, on which ground, kept by whom, until
/// when. Nothing is overwritten, and nothing opens without a key from `access`.
@ApplicationModule(
        id = "dossier",
        displayName = "dossier",
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
            "access::*"
        })
@ModuleCode("dossier")
@NullMarked
package nl.zorgvuldig.dossier.record;

import nl.zorgvuldig.platform.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
