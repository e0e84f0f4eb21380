/// The policy as constants: each clause, and the label that binds code, tests and screens to it.
@ApplicationModule(displayName = "policy", allowedDependencies = "kernel")
@ModuleCode("policy")
@NullMarked
package nl.zorgvuldig.policy;

import nl.zorgvuldig.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
