/// Publication of pictures outside the group. Every child in a picture is checked before it is
/// released, and what its address shows is decided anew at each request.
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
