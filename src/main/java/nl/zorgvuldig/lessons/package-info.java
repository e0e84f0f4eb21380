/// Lessons on how to deal with social media: which group had one in which school year. A teacher of
/// the group writes it down, the head sees the own school, the board all. About no pupil.
@ApplicationModule(
        displayName = "lessons",
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
            "access"
        })
@ModuleCode("lessons")
@NullMarked
package nl.zorgvuldig.lessons;

import nl.zorgvuldig.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
