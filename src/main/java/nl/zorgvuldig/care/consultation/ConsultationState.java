package nl.zorgvuldig.care.consultation;

import nl.zorgvuldig.platform.kernel.Codes;

/// State of a consultation.
public enum ConsultationState {
    PLANNED,
    GOING_ON,
    /// Nobody can write in it any more; what was said is being filed in the dossiers.
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
