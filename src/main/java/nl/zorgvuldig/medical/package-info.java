/// Medical files, kept by the school doctor: what is written opens with the doctor's own key and
/// with nothing else. Nobody of school or board, and nobody who has the database, reads it.
/// Guardians see it beside the doctor, on the doctor's own screen.
@ApplicationModule(
        displayName = "medical",
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
            "inspection"
        })
@ModuleCode("medical")
@NullMarked
package nl.zorgvuldig.medical;

import nl.zorgvuldig.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
