/// Where pictures are shown outside the group. A picture goes nowhere before the gate has looked at
/// every child in it, and what stands at its address is decided anew each time somebody asks for
/// it.
@ApplicationModule(
        displayName = "publication",
        allowedDependencies = {
            "kernel",
            "database",
            "policy",
            "audit",
            "vault",
            "holdings",
            "files",
            "faces",
            "web",
            "identity",
            "school",
            "casework",
            "enrolment",
            "access",
            "consent",
            "media"
        })
@ModuleCode("publication")
@NullMarked
package nl.zorgvuldig.publication;

import nl.zorgvuldig.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
