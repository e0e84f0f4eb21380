/// The policy as data: each clause with the label that binds code, tests and screens to it, the
/// kinds of acts with who may do them, and the outcomes of rules.
@ApplicationModule(
        id = "policy",
        displayName = "policy",
        allowedDependencies = {"kernel", "kernel::*"})
@ModuleCode("policy")
@NullMarked
package nl.zorgvuldig.platform.policy;

import nl.zorgvuldig.platform.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
