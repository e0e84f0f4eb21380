/// Mail of the program, and the proof that it was sent: an outbox written in the same transaction
/// as its cause, delivered by SMTP.
@ApplicationModule(
        id = "mail",
        displayName = "mail",
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
            "web::*"
        })
@ModuleCode("mail")
@NullMarked
package nl.zorgvuldig.platform.mail;

import nl.zorgvuldig.platform.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
