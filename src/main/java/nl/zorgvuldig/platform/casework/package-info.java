/// What every case has: a request, the events that followed it, and who must act until when. Each
/// kind of case keeps events, tables, row policies and words of its own.
@ApplicationModule(
        id = "casework",
        displayName = "casework",
        allowedDependencies = {"kernel", "kernel::*", "database", "database::*", "policy", "school", "school::*"})
@ModuleCode("casework")
@NullMarked
package nl.zorgvuldig.platform.casework;

import nl.zorgvuldig.platform.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
