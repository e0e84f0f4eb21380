/// The audit log in words, for whoever may read it; and the access log: a pupil's legal
/// representatives see who opened the dossier, and why that was permitted. The words for an event
/// are defined here once, for them and for those who oversee the whole log.
@ApplicationModule(
        id = "logbook",
        displayName = "logbook",
        allowedDependencies = {
            "kernel",
            "kernel::*",
            "database",
            "database::*",
            "policy",
            "audit",
            "audit::*",
            "identity",
            "identity::*",
            "web",
            "web::*",
            "school",
            "school::*",
            "enrolment",
            "enrolment::*",
            "access",
            "access::*",
            "dossier",
            "dossier::*"
        })
@ModuleCode("logbook")
@NullMarked
package nl.zorgvuldig.access.accesslog;

import nl.zorgvuldig.platform.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
