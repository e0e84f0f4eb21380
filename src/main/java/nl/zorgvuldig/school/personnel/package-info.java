/// The personnel dossier of the board: the data needed for appointment and pay of an employee,
/// readable by the personnel office and the employee only; and the register of applicants.
@ApplicationModule(
        id = "personnel",
        displayName = "personnel",
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
            "web",
            "web::*",
            "identity",
            "identity::*",
            "school",
            "school::*",
            "enrolment",
            "enrolment::*",
            "retention",
            "access",
            "access::*",
            "logbook"
        })
@ModuleCode("personnel")
@NullMarked
package nl.zorgvuldig.school.personnel;

import nl.zorgvuldig.platform.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
