/// Where pictures are shown outside the group. A picture goes nowhere before the gate has looked at
/// every child in it, and what stands at its address is decided anew each time somebody asks for
/// it.
@ApplicationModule(
        id = "publication",
        displayName = "publication",
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
            "files",
            "files::*",
            "faces",
            "web",
            "web::*",
            "identity",
            "identity::*",
            "school",
            "school::*",
            "casework",
            "enrolment",
            "enrolment::*",
            "access",
            "access::*",
            "consent",
            "consent::*",
            "media",
            "media::*"
        })
@ModuleCode("publication")
@NullMarked
package nl.zorgvuldig.images.publication;

import nl.zorgvuldig.platform.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
