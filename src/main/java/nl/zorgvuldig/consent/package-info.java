/// What those who decide for a pupil agreed to: for which purpose, in which words, until when.
/// Asked at enrolment and again every school year; a yes can be taken back any day. Silence is
/// never a yes, and a refusal is nobody's business but that of who gave it and of the school.
@ApplicationModule(
        id = "consent",
        displayName = "consent",
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
@ModuleCode("consent")
@NullMarked
package nl.zorgvuldig.consent;

import nl.zorgvuldig.platform.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
