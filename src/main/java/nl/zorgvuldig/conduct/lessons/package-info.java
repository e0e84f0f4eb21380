/// Lessons on how to deal with social media: which group had one in which school year. A teacher of
/// the group records it, the head sees their own school, the board all. About no pupil.
@ApplicationModule(
        id = "lessons",
        displayName = "lessons",
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
            "web",
            "web::*",
            "school",
            "school::*",
            "casework",
            "enrolment",
            "enrolment::*",
            "access",
            "access::*"
        })
@ModuleCode("lessons")
@NullMarked
package nl.zorgvuldig.conduct.lessons;

import nl.zorgvuldig.platform.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
