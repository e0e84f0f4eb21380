/// Files about people: checked as they come in, sealed as a stream under the key of the person they
/// are about, kept in a store that knows nothing but random names, and shown as pictures.
@ApplicationModule(
        displayName = "files",
        allowedDependencies = {"kernel", "database", "policy", "audit", "vault"})
@ModuleCode("files")
@NullMarked
package nl.zorgvuldig.files;

import nl.zorgvuldig.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
