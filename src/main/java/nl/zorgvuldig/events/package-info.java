/// School events, and the notice that goes before each: parents and staff are asked to remember
/// that many do not want to be on social media. An event cannot become ready before everybody
/// concerned was told, with proof.
@ApplicationModule(
        displayName = "events",
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
            "inspection"
        })
@ModuleCode("events")
@NullMarked
package nl.zorgvuldig.events;

import nl.zorgvuldig.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
