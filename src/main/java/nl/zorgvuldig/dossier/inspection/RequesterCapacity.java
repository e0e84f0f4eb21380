package nl.zorgvuldig.dossier.inspection;

import nl.zorgvuldig.platform.kernel.Codes;

/// Capacity in which somebody asks.
public enum RequesterCapacity {
    /// A parent or guardian with authority: the whole dossier (AVG art. 15, UAVG art. 5).
    AUTHORITY,
    /// A legal parent without authority: information on important facts only, and the head decides
    /// which (BW 1:377c).
    INFORMATION,
    /// A pupil of sixteen, about their own dossier.
    PUPIL;

    public String code() {
        return Codes.of(this);
    }
}
