/// Giving something of a dossier to somebody outside, and asking for something: only with the yes
/// of
/// those who decide for exactly that, or on a ground of a closed list that the board switched on.
/// What is given goes as a package behind a link and a second code; whether it may is decided anew
/// when it is opened.
@ApplicationModule(
        displayName = "exchange",
        allowedDependencies = {
            "kernel",
            "database",
            "policy",
            "audit",
            "vault",
            "holdings",
            "files",
            "identity",
            "mail",
            "web",
            "school",
            "casework",
            "enrolment",
            "access",
            "consent",
            "dossier",
            "inspection"
        })
@ModuleCode("exchange")
@NullMarked
package nl.zorgvuldig.exchange;

import nl.zorgvuldig.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
