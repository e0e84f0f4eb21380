/// Lesson recordings: a teacher looks back at lessons with one coach, to teach better. Seen by
/// those two and nobody else, with the consent of every child in the picture or with that child
/// outside it; nothing here leaves the school, and nothing outlives the coaching.
@ApplicationModule(
        displayName = "coaching",
        allowedDependencies = {
            "kernel",
            "database",
            "policy",
            "audit",
            "vault",
            "holdings",
            "files",
            "web",
            "identity",
            "school",
            "enrolment",
            "access",
            "consent"
        })
@ModuleCode("coaching")
@NullMarked
package nl.zorgvuldig.coaching;

import nl.zorgvuldig.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
