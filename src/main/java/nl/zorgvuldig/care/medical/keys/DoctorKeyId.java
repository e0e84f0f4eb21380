package nl.zorgvuldig.care.medical.keys;

import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.Id;

/// Identity of a doctor's key, and so of the file that it opens.
public record DoctorKeyId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
