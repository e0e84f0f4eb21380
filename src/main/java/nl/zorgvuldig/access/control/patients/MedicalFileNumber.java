package nl.zorgvuldig.access.control.patients;

import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.Id;

/// Number of a medical file in the log, which does not reveal whose it is.
public record MedicalFileNumber(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
