package nl.zorgvuldig.access;

import nl.zorgvuldig.kernel.Id;

import java.util.UUID;

/// The number by which the log knows a medical file, without saying whose it is.
public record MedicalNumber(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
