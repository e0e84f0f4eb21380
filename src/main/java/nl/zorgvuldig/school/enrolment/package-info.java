/// Pupils and their parents: their identities, enrolments and placements, parental authority, and
/// the end of enrolments. Personal data here belongs to the dossier and is readable only with it.
@ApplicationModule(
        id = "enrolment",
        displayName = "enrolment",
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
            "mail",
            "web",
            "web::*",
            "school",
            "school::*"
        })
@ModuleCode("enrolment")
@NullMarked
package nl.zorgvuldig.school.enrolment;

import nl.zorgvuldig.platform.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
