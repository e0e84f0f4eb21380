package nl.zorgvuldig.care.medical.keys;

import nl.zorgvuldig.platform.kernel.text.PersonName;

/// Another school doctor with a key.
///
/// @param code of that key, to compare by telephone
public record DoctorColleague(DoctorKeyId key, PersonName name, String code) {
    @Override
    public String toString() {
        return "DoctorColleague[" + key + "]";
    }
}
