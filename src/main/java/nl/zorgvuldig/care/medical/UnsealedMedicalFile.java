package nl.zorgvuldig.care.medical;

import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.care.medical.keys.OpenDoctorKey;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// Both keys to a medical file: that of `access`, for one act, and the doctor's own. Is never
/// printed.
public final class UnsealedMedicalFile {
    private final Granted<PupilId> granted;
    private final OpenDoctorKey own;

    UnsealedMedicalFile(Granted<PupilId> granted, OpenDoctorKey own) {
        if (!granted.person().equals(own.person())) {
            throw new IllegalArgumentException("two keys of two persons");
        }
        this.granted = granted;
        this.own = own;
    }

    public Granted<PupilId> granted() {
        return granted;
    }

    public OpenDoctorKey own() {
        return own;
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
