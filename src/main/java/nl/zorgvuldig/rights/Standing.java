package nl.zorgvuldig.rights;

import nl.zorgvuldig.kernel.Codes;

/// As what somebody asks.
public enum Standing {
    /// Who decides for a pupil under sixteen (UAVG art. 5).
    AUTHORITY,
    /// A pupil of sixteen.
    PUPIL,
    /// A parent without authority, or of whom it is not known.
    INFORMATION,
    /// A parent or an employee, about themselves.
    SELF;

    public String code() {
        return Codes.of(this);
    }
}
