/// Who did what with whose data, when, on which clause: append-only, sealed in a Merkle tree,
/// provable to outsiders.
@ApplicationModule(
        displayName = "audit",
        allowedDependencies = {"kernel", "database", "policy"})
@NullMarked
package nl.zorgvuldig.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
