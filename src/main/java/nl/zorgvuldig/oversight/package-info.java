/// For each clause of the policy: what it says in plain words, and where in this program it works.
@ApplicationModule(
        displayName = "oversight",
        allowedDependencies = {"kernel", "policy", "web"})
@NullMarked
package nl.zorgvuldig.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
