package nl.zorgvuldig.medical;

import nl.zorgvuldig.kernel.PersonName;

/// Another school doctor with a key.
///
/// @param code of that key, to compare by telephone
public record Colleague(DoctorKeyId key, PersonName name, String code) {
    @Override
    public String toString() {
        return "Colleague[" + key + "]";
    }
}
