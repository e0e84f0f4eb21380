/// The registers a controller keeps: of processing (AVG art. 30), built from what the modules
/// describe and completed by who watches over data; of processors with their agreements; of data
/// protection impact assessments with their reviews. Every state is kept, and what changed between
/// two days can be read.
@ApplicationModule(
        id = "register",
        displayName = "register",
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
            "web",
            "web::*",
            "school",
            "school::*",
            "casework",
            "retention",
            "access",
            "access::*"
        })
@ModuleCode("register")
@NullMarked
package nl.zorgvuldig.privacy.register;

import nl.zorgvuldig.platform.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
