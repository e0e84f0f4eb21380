package nl.zorgvuldig.care.medical.viewings;

import nl.zorgvuldig.dossier.inspection.requests.InspectionAppointment;
import nl.zorgvuldig.platform.kernel.Codes;

/// Where a guardian sees a medical file: always beside the doctor. Chosen from a list, so that no
/// word is kept that could say something of a child.
public enum ViewingPlace {
    SCHOOL,
    /// Where the doctor works.
    DOCTOR;

    public String code() {
        return Codes.of(this);
    }

    public static ViewingPlace of(InspectionAppointment plan) {
        return Codes.read(ViewingPlace.class, plan.where());
    }
}
