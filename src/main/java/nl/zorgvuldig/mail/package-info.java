/// What the program sends, and the proof that it was sent: an outbox written in the same
/// transaction as its cause, delivered by SMTP.
@ApplicationModule(
        displayName = "mail",
        allowedDependencies = {"kernel", "database", "policy", "audit", "vault", "holdings", "identity", "web"})
@ModuleCode("mail")
@NullMarked
package nl.zorgvuldig.mail;

import nl.zorgvuldig.kernel.ModuleCode;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
