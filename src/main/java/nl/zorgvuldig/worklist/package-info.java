/// Mail about what waits: who must act hears of it when it begins, near its end and on its last day,
/// and the next in line the day after; in one message a day.
@ApplicationModule(
        displayName = "worklist",
        allowedDependencies = {
            "kernel",
            "database",
            "policy",
            "holdings",
            "vault",
            "web",
            "identity",
            "mail",
            "school",
            "casework",
            "enrolment",
            "medical"
        })
@ModuleCode("worklist")
@NullMarked
package nl.zorgvuldig.worklist;

import nl.zorgvuldig.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
