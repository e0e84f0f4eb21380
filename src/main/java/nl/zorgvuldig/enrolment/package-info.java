/// Pupils and their parents: who they are, where they are enrolled and placed, who has authority
/// over them, and when they leave. What is personal here belongs to the dossier and opens only with
/// it.
@ApplicationModule(
        displayName = "enrolment",
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
            "school"
        })
@ModuleCode("enrolment")
@NullMarked
package nl.zorgvuldig.enrolment;

import nl.zorgvuldig.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
