package nl.zorgvuldig.care.consultation;

import nl.zorgvuldig.platform.kernel.Codes;

/// How far a consultation is.
public enum ConsultationState {
    PLANNED,
    GOING_ON,
    /// Nobody writes in it any more; what was said is on its way to the dossiers.
    CLOSING,
    CLOSED,
    CANCELLED;

    public boolean over() {
        return this == CLOSED || this == CANCELLED;
    }

    public boolean open() {
        return this == PLANNED || this == GOING_ON;
    }

    public String code() {
        return Codes.of(this);
    }
}
