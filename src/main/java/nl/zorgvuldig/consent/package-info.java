/// Consent of the legal representatives of a pupil: for which purpose, in which words, until when.
/// Asked at enrolment and again every school year; it can be withdrawn any day. Silence is never
/// consent, and a refusal concerns only the person who gave it and the school.
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
