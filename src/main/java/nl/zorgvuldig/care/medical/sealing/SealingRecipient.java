package nl.zorgvuldig.care.medical.sealing;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.zorgvuldig.care.medical.keys.DoctorKeyId;
import nl.zorgvuldig.platform.kernel.ids.Id;

/// A key to which data can be sealed.
public record SealingRecipient(DoctorKeyId id, SealingKey key) {
    public byte[] bytes() {
        return (id + "\n" + key.text()).getBytes(StandardCharsets.US_ASCII);
    }

    public static Optional<SealingRecipient> read(byte[] bytes) {
        String[] parts = new String(bytes, StandardCharsets.US_ASCII).split("\n", 2);
        return parts.length < 2
                ? Optional.empty()
                : Id.parse(parts[0]).map(id -> new SealingRecipient(new DoctorKeyId(id), new SealingKey(parts[1])));
    }
}
