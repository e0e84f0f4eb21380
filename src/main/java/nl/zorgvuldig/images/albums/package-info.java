/// Pictures of pupils: who is in them, and what of them is kept. A picture is sealed under a key of
/// its own; a child without consent to be recorded is blurred before the picture is kept for good,
/// and the sharp one is destroyed.
@ApplicationModule(
        id = "media",
        displayName = "media",
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
            "enrolment",
            "enrolment::*",
            "access",
            "access::*",
            "consent",
            "consent::*"
        })
@ModuleCode("media")
@NullMarked
package nl.zorgvuldig.images.albums;

import nl.zorgvuldig.platform.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
