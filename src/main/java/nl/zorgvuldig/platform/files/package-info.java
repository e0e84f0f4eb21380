/// Files about people: checked as they come in, sealed as a stream under the key of the person they
/// are about, kept in a store that knows nothing but random names, and shown as pictures.
@ApplicationModule(
        id = "files",
        displayName = "files",
        allowedDependencies = {"kernel", "kernel::*", "database", "database::*", "policy", "audit", "audit::*", "vault"
        })
@ModuleCode("files")
@NullMarked
package nl.zorgvuldig.platform.files;

import nl.zorgvuldig.platform.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
