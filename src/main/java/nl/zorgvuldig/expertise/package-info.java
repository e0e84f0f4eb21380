/// Thinking along from outside: which experts a board knows, what is agreed with those who decide
/// for a pupil about one of them, what that expert then sees and advises, and questions about no
/// pupil in particular. Without everybody's consent to exactly this expert, pupil, aim and period
/// nothing goes out.
@ApplicationModule(
        displayName = "expertise",
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
            "retention",
            "access",
            "consent",
            "dossier",
            "inspection"
        })
@ModuleCode("expertise")
@NullMarked
package nl.zorgvuldig.expertise;

import nl.zorgvuldig.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
