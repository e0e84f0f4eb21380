/// Disclosing parts of a dossier to third parties, and inquiring at them: only with consent for
/// exactly that from all legal representatives (from sixteen the pupil alone), or for a disclosure
/// on a ground of a closed list that the board switched on. A disclosure is sent as a package
/// behind a link and a second code; whether it may be opened is decided again at each opening.
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
