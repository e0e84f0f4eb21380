/// Finds where faces are in a picture, and blurs them. Recognises nobody and keeps nothing.
@ApplicationModule(
        displayName = "faces",
        allowedDependencies = {"kernel", "policy", "files"})
@NullMarked
package nl.zorgvuldig.faces;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
