package nl.zorgvuldig.access.control.patients;

import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.Id;

/// The number by which the log knows a medical file, without saying whose it is.
public record MedicalFileNumber(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
