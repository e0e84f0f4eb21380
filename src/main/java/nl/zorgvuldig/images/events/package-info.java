/// School events, and the notice before each: parents and staff are asked to remember that many
/// people do not want to be on social media. An event cannot become ready before everybody
/// concerned was notified, with proof.
@ApplicationModule(
        id = "events",
        displayName = "events",
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
            "inspection",
            "inspection::*"
        })
@ModuleCode("events")
@NullMarked
package nl.zorgvuldig.images.events;

import nl.zorgvuldig.platform.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
