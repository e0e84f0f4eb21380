/// What is written down about a pupil: for which purpose, on which ground, in whose keeping, until
/// when. Nothing is overwritten, and nothing opens without a key from the desk of `access`.
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
            "mail",
            "web",
            "school",
            "enrolment",
            "retention",
            "access"
        })
@NullMarked
package nl.zorgvuldig.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
