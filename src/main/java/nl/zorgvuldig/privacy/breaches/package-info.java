/// Data breaches. Everybody who works for the board can report one in two minutes. The data
/// protection officer assesses it within 72 hours, prepares the notification to the authority,
/// informs the persons concerned with proof, and keeps the register. A report is visible only to
/// the data protection officer, the board, its reporter, and the head of the school.
@ApplicationModule(
        id = "breaches",
        displayName = "breaches",
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
            "school::*",
            "casework",
            "enrolment",
            "enrolment::*",
            "retention",
            "access",
            "access::*",
            "inspection",
            "inspection::*",
            "register"
        })
@ModuleCode("breaches")
@NullMarked
package nl.zorgvuldig.privacy.breaches;

import nl.zorgvuldig.platform.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
