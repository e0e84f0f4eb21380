/// The emergency card of a pupil, in three parts. Whom to call is for everybody who works at the
/// pupil's school. What to know, written by legal representatives or the school, is for those who
/// guide the pupil when head or support coordinator finds it needed (UAVG art. 30(2)(a)), and for
/// everybody who works there with explicit consent (AVG art. 9(2)(a)). The legal representatives can
/// see every opening.
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
            "casework",
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
