/// Who did what with whose data, when, on which clause: append-only, sealed in a Merkle tree,
/// provable to outsiders.
@ApplicationModule(
        displayName = "audit",
        allowedDependencies = {"kernel", "database", "policy"})
@ModuleCode("audit")
@NullMarked
package nl.zorgvuldig.audit;

import nl.zorgvuldig.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
