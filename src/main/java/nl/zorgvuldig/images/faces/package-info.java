/// Where faces are in a picture, and making them unrecognisable. It finds that there is a face,
/// never whose: no features of a face are computed to compare, and nothing of a face is kept.
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
