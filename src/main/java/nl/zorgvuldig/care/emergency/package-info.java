/// The emergency card of a pupil: what to know in a hurry and whom to call. Written by the pupil's
/// legal representatives, shown to everybody who works at the pupil's school on the days that the
/// pupil is there, and to nobody without explicit consent (AVG art. 9(2)(a)). The legal
/// representatives can see every opening.
@ApplicationModule(
        id = "emergency",
        displayName = "emergency",
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
            "enrolment",
            "enrolment::*",
            "access",
            "access::*",
            "consent",
            "consent::*",
            "inspection",
            "inspection::*"
        })
@ModuleCode("emergency")
@NullMarked
package nl.zorgvuldig.care.emergency;

import nl.zorgvuldig.platform.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
