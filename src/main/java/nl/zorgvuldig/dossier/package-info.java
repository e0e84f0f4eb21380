/// What is written down about a pupil: for which purpose, on which ground, in whose keeping, until
/// when. Nothing is overwritten, and nothing opens without a key from `access`.
@ApplicationModule(
        displayName = "dossier",
        allowedDependencies = {
            "kernel",
            "database",
            "policy",
            "audit",
            "vault",
            "holdings",
            "files",
            "identity",
            "web",
            "school",
            "casework",
            "enrolment",
            "retention",
            "access"
        })
@ModuleCode("dossier")
@NullMarked
package nl.zorgvuldig.dossier;

import nl.zorgvuldig.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
