/// How people get in, and stay out: letters with which a parent makes their account work, another
/// address for who lost theirs, after the school saw who asks, and ending somebody's sessions. Who
/// lets whom in is decided here; that somebody is who they say, by what they bring.
@ApplicationModule(
        id = "entrance",
        displayName = "entrance",
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
            "web",
            "web::*",
            "identity",
            "identity::*",
            "mail",
            "school",
            "school::*",
            "casework",
            "enrolment",
            "enrolment::*",
            "access",
            "access::*"
        })
@ModuleCode("entrance")
@NullMarked
package nl.zorgvuldig.platform.recovery;

import nl.zorgvuldig.platform.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
