/// Files about people: inspected as they arrive, sealed as a stream under the key of the person
/// they are about, stored under random names only, and shown as pictures.
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
