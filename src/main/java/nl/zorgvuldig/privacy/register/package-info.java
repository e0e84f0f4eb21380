/// The registers a controller keeps: of processing activities (AVG art. 30), built from what the
/// modules declare and completed by the data protection officer; of processors with their
/// agreements; and of data protection impact assessments with their reviews. Every state is
/// stored, and the changes between two days can be read.
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
