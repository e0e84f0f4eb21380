/// How people get in, and stay out: letters with which a parent makes their account work, another
/// address for who lost theirs, after the school saw who asks, and ending somebody's sessions. Who
/// lets whom in is decided here; that somebody is who they say, by what they bring.
@ApplicationModule(
        displayName = "entrance",
        allowedDependencies = {
            "kernel",
            "database",
            "policy",
            "audit",
            "vault",
            "holdings",
            "web",
            "identity",
            "mail",
            "school",
            "casework",
            "enrolment",
            "access"
        })
@ModuleCode("entrance")
@NullMarked
package nl.zorgvuldig.entrance;

import nl.zorgvuldig.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
