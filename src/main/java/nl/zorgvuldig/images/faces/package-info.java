/// Face detection and blurring. It finds that there is a face, never whose: no facial features are
/// computed for comparison, and nothing of a face is stored.
@ApplicationModule(
        id = "faces",
        displayName = "faces",
        allowedDependencies = {"kernel", "kernel::*", "database", "database::*", "policy", "files", "files::*"})
@ModuleCode("faces")
@NullMarked
package nl.zorgvuldig.images.faces;

import nl.zorgvuldig.platform.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
