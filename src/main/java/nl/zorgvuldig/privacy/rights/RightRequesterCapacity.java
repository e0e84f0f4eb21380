package nl.zorgvuldig.privacy.rights;

import nl.zorgvuldig.platform.kernel.Codes;

/// Capacity in which somebody makes a request.
public enum RightRequesterCapacity {
    /// Legal representative of a pupil under sixteen (UAVG art. 5).
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
