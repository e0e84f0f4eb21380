/// How people get in, and stay out: letters with which a parent activates their account, another
/// address for somebody who lost theirs, after the school saw the person, and ending somebody's
/// sessions. Who may help whom is decided here; identity is proved by what people show.
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
