/// What those who decide for a pupil agreed to: for which purpose, in which words, until when.
/// Asked at enrolment and again every school year; a yes can be taken back any day. Silence is
/// never a yes, and a refusal is nobody's business but that of who gave it and of the school.
@ApplicationModule(
        displayName = "consent",
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
@ModuleCode("consent")
@NullMarked
package nl.zorgvuldig.consent;

import nl.zorgvuldig.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
