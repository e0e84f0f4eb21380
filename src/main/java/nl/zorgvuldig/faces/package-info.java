/// Where faces are in a picture, and making them unrecognisable. It finds that there is a face,
/// never whose: no features of a face are computed to compare, and nothing of a face is kept.
@ApplicationModule(
        displayName = "faces",
        allowedDependencies = {"kernel", "database", "policy", "files"})
@ModuleCode("faces")
@NullMarked
package nl.zorgvuldig.faces;

import nl.zorgvuldig.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
