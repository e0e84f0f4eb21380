/// Lesson recordings: a teacher looks back at lessons with one coach, to teach better. Seen by
/// those two and nobody else, with the consent of every child in the picture or with that child
/// outside it; nothing here leaves the school, and nothing outlives the coaching.
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
