/// The policy as constants: each clause, and the label that binds code, tests and screens to it.
@ApplicationModule(displayName = "policy", allowedDependencies = "kernel")
@NullMarked
package nl.zorgvuldig.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
