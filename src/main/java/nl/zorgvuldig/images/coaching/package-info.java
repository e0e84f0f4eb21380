/// Lesson recordings: a teacher reviews lessons with one coach, to teach better. Only those two see
/// them, and every child in the picture has consent or sits outside it. Recordings do not leave the
/// school and do not outlive the coaching.
@ApplicationModule(
        id = "coaching",
        displayName = "coaching",
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
            "files",
            "files::*",
            "web",
            "web::*",
            "identity",
            "identity::*",
            "school",
            "school::*",
            "enrolment",
            "enrolment::*",
            "access",
            "access::*",
            "consent",
            "consent::*"
        })
@ModuleCode("coaching")
@NullMarked
package nl.zorgvuldig.images.coaching;

import nl.zorgvuldig.platform.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
