package nl.zorgvuldig.care.medical.keys;

import java.util.Optional;
import nl.zorgvuldig.care.medical.sealing.DoctorPrivateKey;
import nl.zorgvuldig.care.medical.sealing.SealingRecipient;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// A doctor's key, open for one session of that doctor. Is never printed.
///
/// @param colleague to whom new entries are also sealed
public record OpenDoctorKey(
        DoctorKeyId id, PersonId person, DoctorPrivateKey secret, Optional<SealingRecipient> colleague) {
    /// To whom the file's own entries are sealed. Derived from the private key, not from the
    /// database: replacing the public key there gains nothing.
    public SealingRecipient own() {
        return new SealingRecipient(id, secret.sealingKey());
    }

    OpenDoctorKey with(Optional<SealingRecipient> other) {
        return new OpenDoctorKey(id, person, secret, other);
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
