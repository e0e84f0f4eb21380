/// What all staff must have received: the code of conduct for social media and other policy of the
/// board, in versions; delivered to everybody on a day, to who is new on the first day, and
/// confirmed by each with a receipt that can be checked without us. Who did not is a gap that the
/// head sees of the own school and the board of all.
@ApplicationModule(
        displayName = "code",
        allowedDependencies = {
            "kernel",
            "database",
            "policy",
            "audit",
            "vault",
            "holdings",
            "identity",
            "mail",
            "web",
            "school",
            "casework",
            "access"
        })
@ModuleCode("code")
@NullMarked
package nl.zorgvuldig.code;

import nl.zorgvuldig.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
