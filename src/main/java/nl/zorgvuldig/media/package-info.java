/// Pictures of pupils: who is in them, and what of them is kept. A picture is sealed under a key of
/// its own; a child without consent to be recorded is blurred before the picture is kept for good,
/// and the sharp one is destroyed.
@ApplicationModule(
        displayName = "media",
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
            "enrolment",
            "access",
            "consent"
        })
@ModuleCode("media")
@NullMarked
package nl.zorgvuldig.media;

import nl.zorgvuldig.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
