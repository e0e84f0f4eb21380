package nl.zorgvuldig.medical;

import java.time.Instant;
import java.util.Optional;
import nl.zorgvuldig.kernel.PersonId;

/// A doctor's key, as far as everybody may know it.
///
/// @param recovery the key of the colleague who can open the file when the passphrase is lost
/// @param successor the key to which the file is handed over, from the moment that began
public record DoctorKey(
        DoctorKeyId id,
        PersonId person,
        SealingKey sealing,
        Optional<DoctorKeyId> recovery,
        Optional<DoctorKeyId> successor,
        Instant madeAt,
        Optional<Instant> endedAt) {
    /// Whether new entries can be sealed to it.
    boolean takesEntries() {
        return endedAt.isEmpty() && successor.isEmpty();
    }

    Recipient recipient() {
        return new Recipient(id, sealing);
    }
}
