/// The personnel dossier of the board: what appointment and pay of an employee need, for the
/// personnel office and the employee alone; and the register of applicants.
@ApplicationModule(
        displayName = "personnel",
        allowedDependencies = {
            "kernel",
            "database",
            "policy",
            "audit",
            "vault",
            "holdings",
            "files",
            "web",
            "identity",
            "school",
            "enrolment",
            "retention",
            "access",
            "logbook"
        })
@ModuleCode("personnel")
@NullMarked
package nl.zorgvuldig.personnel;

import nl.zorgvuldig.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
