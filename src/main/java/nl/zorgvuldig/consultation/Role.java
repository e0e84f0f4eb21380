package nl.zorgvuldig.consultation;

import nl.zorgvuldig.kernel.Codes;

/// As what somebody comes into a consultation.
public enum Role {
    /// Planned it, and leads it.
    CHAIR,
    /// Takes part.
    PRESENT,
    /// Head or support coordinator of the school.
    LEAD;

    /// Whether it is theirs to change and to close.
    public boolean keeps() {
        return this != PRESENT;
    }

    public String code() {
        return Codes.of(this);
    }
}
