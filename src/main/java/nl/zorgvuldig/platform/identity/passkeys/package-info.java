/// Passkeys by WebAuthn: registering, using and removing them, and step-up authentication.
@NullMarked
package nl.zorgvuldig.platform.identity.passkeys;

import org.jspecify.annotations.NullMarked;
