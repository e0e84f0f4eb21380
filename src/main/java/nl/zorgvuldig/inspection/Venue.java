package nl.zorgvuldig.inspection;

import nl.zorgvuldig.kernel.Codes;

/// Where an inspection takes place.
public enum Venue {
    /// At school, on the supervisor's own screen.
    SCHOOL,
    /// Each on the own device, as long as the supervisor is there.
    ONLINE;

    public String code() {
        return Codes.of(this);
    }
}
