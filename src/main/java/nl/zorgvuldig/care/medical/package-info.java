/// Medical files, kept by the school doctor: what is written opens only with the doctor's own key.
/// Nobody of school or board, and nobody who has the database, can read it. Guardians see it beside
/// the doctor, on the doctor's own screen.
@ApplicationModule(
        id = "medical",
        displayName = "medical",
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
            "calendar",
            "web",
            "web::*",
            "school",
            "school::*",
            "casework",
            "enrolment",
            "enrolment::*",
            "access",
            "access::*",
            "inspection",
            "inspection::*"
        })
@ModuleCode("medical")
@NullMarked
package nl.zorgvuldig.care.medical;

import nl.zorgvuldig.platform.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
