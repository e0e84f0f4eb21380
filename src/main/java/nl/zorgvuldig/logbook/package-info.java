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
@ModuleCode("logbook")
@NullMarked
package nl.zorgvuldig.logbook;

import nl.zorgvuldig.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
