/// The confidentiality statement that staff sign: its versions in the board's own words, and the
/// signatures. Staff who have not signed get no access to dossiers.
@ApplicationModule(
        id = "conduct",
        displayName = "conduct",
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
            "identity",
            "identity::*",
            "web",
            "web::*",
            "school",
            "school::*",
            "casework",
            "access",
            "access::*"
        })
@ModuleCode("conduct")
@NullMarked
package nl.zorgvuldig.conduct.statements;

import nl.zorgvuldig.platform.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
