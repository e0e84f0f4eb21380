/// The emergency card of a pupil: what to know in a hurry and whom to call, written by those who
/// decide for the pupil, shown to everybody who works at the pupil's school on the days that it is
/// there, and to nobody without explicit consent (AVG art. 9(2)(a)). Every opening is known to
/// those who decide.
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
