/// The log in words, for whoever may read it; and who looked: those who decide for a pupil see who
/// opened the dossier, and why that was allowed. What a line says stands here once, for them and
/// for those who watch over the whole log.
@ApplicationModule(
        displayName = "logbook",
        allowedDependencies = {
            "kernel",
            "database",
            "policy",
            "audit",
            "identity",
            "web",
            "school",
            "enrolment",
            "access",
            "dossier"
        })
@NullMarked
package nl.zorgvuldig.logbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
