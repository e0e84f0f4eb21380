package nl.zorgvuldig.medical;

import nl.zorgvuldig.kernel.Id;

import java.util.UUID;

/// Identity of a doctor's key, and so of the file that opens with it.
public record DoctorKeyId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
