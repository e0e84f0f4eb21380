/// Pictures of pupils, the people in them, and what is kept. Each picture is sealed under its own
/// key; a child without consent to be recorded is blurred before the picture is kept for good, and
/// the sharp version is destroyed.
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
