package nl.zorgvuldig.care.medical.keys;

import java.time.Instant;
import java.util.Optional;
import nl.zorgvuldig.care.medical.sealing.SealingKey;
import nl.zorgvuldig.care.medical.sealing.SealingRecipient;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// A doctor's key, as far as everybody may know it.
///
/// @param recovery the key of the colleague who can open the file when the passphrase is lost
/// @param successor the key to which the file is handed over, from the start of the handover
public record DoctorKey(
        DoctorKeyId id,
        PersonId person,
        SealingKey sealing,
        Optional<DoctorKeyId> recovery,
        Optional<DoctorKeyId> successor,
        Instant madeAt,
        Optional<Instant> endedAt) {
    /// Whether new entries can be sealed to it.
    public boolean takesEntries() {
        return endedAt.isEmpty() && successor.isEmpty();
    }

    public SealingRecipient recipient() {
        return new SealingRecipient(id, sealing);
    }
}
