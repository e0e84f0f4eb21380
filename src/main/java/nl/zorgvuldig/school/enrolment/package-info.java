/// Pupils and their parents: who they are, where they are enrolled and placed, who has authority
/// over them, and when they leave. What is personal here belongs to the dossier and opens only with
/// it.
@ApplicationModule(
        id = "enrolment",
        displayName = "enrolment",
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
            "school::*"
        })
@ModuleCode("enrolment")
@NullMarked
package nl.zorgvuldig.school.enrolment;

import nl.zorgvuldig.platform.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
