package nl.zorgvuldig.medical;

import java.util.Optional;
import nl.zorgvuldig.kernel.PersonId;

/// A doctor's key, open for one session of that doctor. Does not print.
///
/// @param colleague to whom new entries are sealed besides
record OpenedKey(DoctorKeyId id, PersonId person, SecretHalf secret, Optional<Recipient> colleague) {
    /// To whom the file's own entries are sealed. Taken from the secret half, not from the
    /// database: whoever puts another public key there gains nothing.
    Recipient own() {
        return new Recipient(id, secret.sealingKey());
    }

    OpenedKey with(Optional<Recipient> other) {
        return new OpenedKey(id, person, secret, other);
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
