package nl.zorgvuldig.medical;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.zorgvuldig.kernel.Id;

/// A key that can be sealed to.
record Recipient(DoctorKeyId id, SealingKey key) {
    byte[] bytes() {
        return (id + "\n" + key.text()).getBytes(StandardCharsets.US_ASCII);
    }

    static Optional<Recipient> read(byte[] bytes) {
        String[] parts = new String(bytes, StandardCharsets.US_ASCII).split("\n", 2);
        return parts.length < 2
                ? Optional.empty()
                : Id.parse(parts[0]).map(id -> new Recipient(new DoctorKeyId(id), new SealingKey(parts[1])));
    }
}
