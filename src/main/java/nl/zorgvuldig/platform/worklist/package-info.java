/// Mail about what waits: the people who must act are notified when it begins, near its end and on
/// its last day, and the next in line the day after; in one message a day.
@ApplicationModule(
        id = "worklist",
        displayName = "worklist",
        allowedDependencies = {
            "kernel",
            "kernel::*",
            "database",
            "database::*",
            "policy",
            "holdings",
            "vault",
            "web",
            "web::*",
            "identity",
            "identity::*",
            "mail",
            "school",
            "school::*",
            "casework",
            "enrolment",
            "enrolment::*",
            "medical",
            "medical::*"
        })
@ModuleCode("worklist")
@NullMarked
package nl.zorgvuldig.platform.worklist;

import nl.zorgvuldig.platform.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
