/// What every case has: a request, the events that followed it, and who must act until when. Each
/// kind of case keeps events, tables, row policies and words of its own.
@ApplicationModule(
        displayName = "casework",
        allowedDependencies = {"kernel", "database", "policy", "school"})
@ModuleCode("casework")
@NullMarked
package nl.zorgvuldig.casework;

import nl.zorgvuldig.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
