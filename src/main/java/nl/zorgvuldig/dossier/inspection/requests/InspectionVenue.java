package nl.zorgvuldig.dossier.inspection.requests;

import nl.zorgvuldig.platform.kernel.Codes;

/// Where an inspection takes place.
public enum InspectionVenue {
    /// At school, on the supervisor's own screen.
    SCHOOL,
    /// Each on their own device, as long as the supervisor is there.
    ONLINE;

    public String code() {
        return Codes.of(this);
    }
}
