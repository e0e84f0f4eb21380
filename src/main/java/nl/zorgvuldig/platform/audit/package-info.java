/// Audit log: who did what with whose data, when, under which clause. Append-only, sealed in a
/// Merkle tree, provable to outsiders.
@ApplicationModule(
        id = "audit",
        displayName = "audit",
        allowedDependencies = {"kernel", "kernel::*", "database", "database::*", "policy"})
@ModuleCode("audit")
@NullMarked
package nl.zorgvuldig.platform.audit;

import nl.zorgvuldig.platform.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
