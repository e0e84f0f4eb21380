/// Passkeys: making, keeping and signing in with them, and what somebody is shown who has to prove
/// more than a mailed link does.
@NullMarked
package nl.zorgvuldig.identity.passkey;

import org.jspecify.annotations.NullMarked;
