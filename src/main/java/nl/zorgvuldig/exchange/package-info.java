/// Giving something of a dossier to somebody outside, and asking for something: only with the yes
/// of
/// those who decide for exactly that, or on a ground of a closed list that the board switched on.
/// What is given goes as a package behind a link and a second code; whether it may is decided anew
/// when it is opened.
@ApplicationModule(
        id = "exchange",
        displayName = "exchange",
        allowedDependencies = {
            "kernel",
            "kernel::*",
            "database",
            "database::*",
            "policy",
            "audit",
            "audit::*",
            "vault",
            "holdings",
            "files",
            "files::*",
            "identity",
            "identity::*",
            "mail",
            "web",
            "web::*",
            "school",
            "school::*",
            "casework",
            "enrolment",
            "enrolment::*",
            "access",
            "access::*",
            "consent",
            "consent::*",
            "dossier",
            "dossier::*",
            "inspection",
            "inspection::*"
        })
@ModuleCode("exchange")
@NullMarked
package nl.zorgvuldig.exchange;

import nl.zorgvuldig.platform.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
