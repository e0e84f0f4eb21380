package nl.zorgvuldig.platform.identity.passkeys;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// One passkey of somebody.
///
/// @param number the first is 1; a passkey without a name is called by its number
/// @param name as its owner calls it; may be empty
/// @param credential what the device proves it has, as [WebAuthnCeremony] writes it
/// @param signs how often the device says it was used; many say 0 always
public record Passkey(
        UUID id,
        PersonId person,
        int number,
        String name,
        AttestedCredential credential,
        long signs,
        Instant made,
        Optional<Instant> used) {
    @Override
    public String toString() {
        return id.toString();
    }
}
