/// The registers a controller keeps: of processing (AVG art. 30), built from what the modules
/// describe and completed by who watches over data; of processors with their agreements; of data
/// protection impact assessments with their reviews. Every state is kept, and what changed between
/// two days can be read.
@ApplicationModule(
        displayName = "register",
        allowedDependencies = {
            "kernel",
            "database",
            "policy",
            "audit",
            "vault",
            "holdings",
            "identity",
            "web",
            "school",
            "casework",
            "retention",
            "access"
        })
@ModuleCode("register")
@NullMarked
package nl.zorgvuldig.register;

import nl.zorgvuldig.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
