package nl.zorgvuldig.access;

import java.util.UUID;
import nl.zorgvuldig.kernel.Id;

/// The number by which the log knows a medical file, without saying whose it is.
public record MedicalNumber(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
