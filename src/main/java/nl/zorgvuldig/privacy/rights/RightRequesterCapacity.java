package nl.zorgvuldig.privacy.rights;

import nl.zorgvuldig.platform.kernel.Codes;

/// As what somebody asks.
public enum RightRequesterCapacity {
    /// Who decides for a pupil under sixteen (UAVG art. 5).
    AUTHORITY,
    /// A pupil of sixteen.
    PUPIL,
    /// A legal parent without authority.
    INFORMATION,
    /// A parent or an employee, about themselves.
    SELF;

    public String code() {
        return Codes.of(this);
    }
}
