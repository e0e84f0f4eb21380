package nl.zorgvuldig.care.medical.viewings;

import nl.zorgvuldig.dossier.inspection.requests.InspectionAppointment;
import nl.zorgvuldig.platform.kernel.Codes;

/// Place where a guardian sees a medical file, always beside the doctor. Chosen from a list, so
/// that no free text is kept that could say something about a child.
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
